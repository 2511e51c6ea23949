import { describe, expect, it } from 'vitest';
import { isRolledUp, partsAtBottom, progressOfParts, spanOfParts } from '../../../renderer/domain/rules/roll-up.ts';
import { milestoneId, milestoneOf, type Planned, parkWith } from './park.ts';

const part: Planned = { parent: milestoneId(0) };

/** The first is what the others are parts of. */
function whole(...milestones: readonly Planned[]) {
  const park = parkWith(milestones);
  return { park, milestone: milestoneOf(park) };
}

describe('spanOfParts', () => {
  it('goes from the first to the last day of the parts, by actual date, else forecast', () => {
    const { park, milestone } = whole(
      {},
      { ...part, forecastDate: '2026-05-04' },
      { ...part, forecastDate: '2026-03-30', actualDate: '2026-04-02' },
      { ...part, forecastDate: '2026-12-01', status: 'cancelled' },
      part,
    );
    expect(spanOfParts(park, milestone)).toEqual({ earliest: '2026-04-02', latest: '2026-05-04' });
  });

  it('takes parts of parts in place of them', () => {
    const { park, milestone } = whole({}, { ...part, forecastDate: '2026-01-01' }, { parent: milestoneId(1), forecastDate: '2026-06-01' });
    expect(spanOfParts(park, milestone)).toEqual({ earliest: '2026-06-01', latest: '2026-06-01' });
  });

  it('is nothing where no part has a date', () => {
    const { park, milestone } = whole({}, part);
    expect(spanOfParts(park, milestone)).toBeNull();
  });

  it('comes to an end where two devices made milestones parts of each other', () => {
    const { park, milestone } = whole({ parent: milestoneId(1) }, part);
    expect(partsAtBottom(park, milestone)).toEqual([]);
    expect(spanOfParts(park, milestone)).toBeNull();
  });
});

describe('progressOfParts', () => {
  it('is that of the parts at the bottom, by their weights', () => {
    const { park, milestone } = whole({}, { ...part, weight: '1', status: 'accepted' }, { ...part, weight: '3' });
    expect(progressOfParts(park, milestone)).toEqual({ fraction: 0.25, reached: 1, total: 2, weighted: true });
  });

  it('is null without parts', () => {
    const { park, milestone } = whole({});
    expect(progressOfParts(park, milestone)).toBeNull();
  });
});

it('a milestone is rolled up where it has parts and no date of its own', () => {
  const isIt = (own: Planned, ...parts: readonly Planned[]) => {
    const { park, milestone } = whole(own, ...parts);
    return isRolledUp(park, milestone);
  };
  expect(isIt({}, part)).toBe(true);
  expect(isIt({ forecastDate: '2026-05-04' }, part)).toBe(false);
  expect(isIt({ status: 'accepted' }, part)).toBe(false);
  expect(isIt({})).toBe(false);
  expect(isIt({}, { ...part, status: 'cancelled' })).toBe(false);
});
