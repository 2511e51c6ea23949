import { expect, it } from 'vitest';
import { create } from '../../../renderer/changes/edit.ts';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { entityOf } from '../../../renderer/domain/registry/registry.ts';
import { DEFAULT_TOLERANCES, PARK_SETTINGS_ID } from '../../../renderer/domain/rules/tolerances.ts';
import { changedLights } from '../../../renderer/views/settings/changed-lights.ts';
import { LIMITS, RANGES, readLimits } from '../../../renderer/views/settings/read-limits.ts';
import { parkWith } from '../../domain/rules/park.ts';

const read = (typed: Parameters<typeof readLimits>[1]) => readLimits(DEFAULT_TOLERANCES, typed);

it('keeps what was not typed', () => {
  expect(read({ greenSlip: ' 5 ' })).toEqual({ limits: { ...DEFAULT_TOLERANCES, greenSlip: 5 }, wrong: new Map() });
});

it('refuses what is no whole number of its range', () => {
  for (const text of ['', '-1', '2.5', '251', 'ten', '1e2']) expect([...read({ greenSlip: text }).wrong]).toEqual([['greenSlip', 'range']]);
  expect([...read({ highRisk: '26' }).wrong.keys()]).toEqual(['highRisk']);
});

it('refuses an amber limit below the green one', () => {
  expect([...read({ greenSlip: '21' }).wrong]).toEqual([['amberSlip', 'order']]);
});

it('offers the ranges that the entity takes', () => {
  for (const limit of LIMITS) {
    const { leaf } = entityOf('parkSettings').fields[limit] ?? { leaf: null };
    const { min, max } = RANGES[limit];
    expect([min - 1, min, max, max + 1].map((value) => leaf?.safeParse(value).success)).toEqual([false, true, true, false]);
  }
});

it('tells which projects would change their light', () => {
  const park = parkWith(
    [{ baseline: '2026-06-01', forecastDate: '2026-06-04' }],
    [create('parkSettings', PARK_SETTINGS_ID, { greenSlip: 1 })],
  );
  const lights = (greenSlip: number) =>
    changedLights(park, '2026-03-02', officialCalendars, { ...DEFAULT_TOLERANCES, greenSlip }).map(({ project, now, later }) => [
      project.code,
      now,
      later,
    ]);
  expect(lights(3)).toEqual([['EXO', 'amber', 'green']]);
  expect(lights(2)).toEqual([]);
});
