import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keysAfter } from '../../renderer/ui/item-keys.ts';

const NONE = { items: [], keys: [], next: 0 };
const lists = fc.array(fc.string({ maxLength: 1 }), { maxLength: 8 });
const distinct = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 });

it('gives one key to each item, and no key twice', () => {
  fc.assert(
    fc.property(fc.array(lists, { maxLength: 5 }), (states) => {
      let known: ReturnType<typeof keysAfter<string>> = NONE;
      for (const items of states) {
        known = keysAfter(known, items);
        expect(known.keys).toHaveLength(items.length);
        expect(new Set(known.keys).size).toBe(items.length);
      }
    }),
  );
});

it('leaves the others their keys when one is removed, changed or added', () => {
  fc.assert(
    fc.property(distinct, fc.nat(), (items, number) => {
      const at = number % items.length;
      const known = keysAfter<string>(NONE, items);
      expect(keysAfter(known, items.toSpliced(at, 1)).keys).toEqual(known.keys.toSpliced(at, 1));
      expect(keysAfter(known, items.with(at, 'changed to this')).keys).toEqual(known.keys);
      expect(keysAfter(known, items.toSpliced(at, 0, 'added here')).keys.toSpliced(at, 1)).toEqual(known.keys);
    }),
  );
});
