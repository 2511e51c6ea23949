import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAfterKey, placeBelow } from '../../../../renderer/views/project/grid/grid-moves.ts';

const size = { rows: 5, columns: 3, page: 2 };
const placed = (row: number, column: number, key: string, { shiftKey = false, mod = false } = {}) => {
  const place = placeAfterKey({ row, column }, { key, shiftKey, mod }, size);
  return place === null ? null : [place.row, place.column];
};

describe('keys in the grid', () => {
  it('arrows go one cell and stop at the edges', () => {
    expect(placed(1, 1, 'ArrowDown')).toEqual([2, 1]);
    expect(placed(1, 1, 'ArrowLeft')).toEqual([1, 0]);
    expect(placed(0, 2, 'ArrowUp')).toEqual([0, 2]);
    expect(placed(0, 2, 'ArrowRight')).toEqual([0, 2]);
  });

  it('Home and End go along the row, with Ctrl to the corners; Ctrl with an arrow goes to the edge', () => {
    expect(placed(2, 1, 'Home')).toEqual([2, 0]);
    expect(placed(2, 1, 'End')).toEqual([2, 2]);
    expect(placed(2, 1, 'Home', { mod: true })).toEqual([0, 0]);
    expect(placed(2, 1, 'End', { mod: true })).toEqual([4, 2]);
    expect(placed(2, 1, 'ArrowDown', { mod: true })).toEqual([4, 1]);
  });

  it('a page goes as far as is in sight', () => {
    expect(placed(0, 0, 'PageDown')).toEqual([2, 0]);
    expect(placed(1, 0, 'PageUp')).toEqual([0, 0]);
  });

  it('Tab goes cell by cell and out at either end', () => {
    expect(placed(0, 2, 'Tab')).toEqual([1, 0]);
    expect(placed(1, 0, 'Tab', { shiftKey: true })).toEqual([0, 2]);
    expect(placed(4, 2, 'Tab')).toBeNull();
    expect(placed(0, 0, 'Tab', { shiftKey: true })).toBeNull();
  });

  it('other keys, and keys with Ctrl that mean something else, move nothing', () => {
    expect(placed(1, 1, 'a')).toBeNull();
    expect(placed(1, 1, 'PageDown', { mod: true })).toBeNull();
  });

  it('never lead out of the grid', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Tab'];
    const press = fc.record({ key: fc.constantFrom(...keys), shiftKey: fc.boolean(), mod: fc.boolean() });
    fc.assert(
      fc.property(fc.nat(4), fc.nat(2), fc.array(press), (row, column, presses) => {
        let place = { row, column };
        for (const pressed of presses) place = placeAfterKey(place, pressed, size) ?? placeBelow(place, pressed.shiftKey, size);
        expect(place.row).toBeGreaterThanOrEqual(0);
        expect(place.row).toBeLessThan(size.rows);
        expect(place.column).toBeGreaterThanOrEqual(0);
        expect(place.column).toBeLessThan(size.columns);
      }),
    );
  });
});
