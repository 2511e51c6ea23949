import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDay } from '../../../renderer/domain/calendar/calendar-date.ts';
import { buildWorkCalendar } from '../../../renderer/domain/calendar/work-calendar.ts';
import { movesOf } from '../../../renderer/domain/trend/forecast-trend.ts';
import { spreadLabels, TrendSquare, trendSpan } from '../../../renderer/domain/trend/trend-layout.ts';

const series = {
  points: [
    { madeOn: '2026-01-11', date: '2026-03-02' },
    { madeOn: '2026-02-10', date: '2026-03-22' },
  ],
  actual: null,
  baselines: ['2026-03-02'],
};

describe('a milestone trend chart', () => {
  const square = new TrendSquare({ from: '2026-01-01', to: '2026-04-11' }, 100);

  test('spans what is on it, the cut-off date too, on both axes alike', () => {
    expect(trendSpan([series], '2026-02-20')).toEqual({ from: '2026-01-01', to: '2026-04-01' });
    expect(trendSpan([], '2026-02-20')).toEqual({ from: '2026-02-10', to: '2026-03-02' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (days) => {
        const date = dateOfDay(20_454 + days);
        expect(square.x(date) + square.y(date)).toBeCloseTo(square.side, 5);
      }),
    );
  });

  test('a line is flat while a forecast holds and rises where it slips', () => {
    expect(square.line(series, '2026-02-20')).toEqual({
      path: 'M10 40H40V20H50',
      places: [
        { x: 10, y: 40 },
        { x: 40, y: 20 },
      ],
      end: { x: 50, y: 20 },
      isDone: false,
    });
  });

  test('a milestone that is reached ends on the diagonal, whatever was forecast afterwards', () => {
    const line = square.line({ ...series, actual: '2026-02-05' }, '2026-02-20');
    expect(line.end).toEqual({ x: 35, y: 65 });
    expect(line.places[1]).toBeNull();
    expect(line.path).toBe('M10 40H35V65');
  });

  test('a line is broken while there is no forecast', () => {
    const points = [
      { madeOn: '2026-01-11', date: '2026-03-02' },
      { madeOn: '2026-01-21', date: null },
      { madeOn: '2026-01-31', date: '2026-03-02' },
    ];
    expect(square.line({ ...series, points }, '2026-02-20').path).toBe('M10 40H20M30 40H50');
  });
});

test('labels keep their distance, their order, and the drawing', () => {
  const heights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(heights, (wanted) => {
      const placed = spreadLabels(wanted, 10, 100);
      const sorted = placed.toSorted((a, b) => a - b);
      for (let at = 1; at < sorted.length; at += 1) expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(10);
      expect(Math.min(...placed)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...placed)).toBeLessThanOrEqual(100);
      const inOrder = wanted.map((y, at) => ({ y, label: placed[at] ?? 0 })).sort((a, b) => a.y - b.y || a.label - b.label);
      expect(inOrder.map(({ label }) => label)).toEqual(sorted);
    }),
  );
});

test('a move is counted from the last date there was, in calendar and in working days', () => {
  const about = { author: '', reason: { category: null, text: '' } };
  const points = [
    { ...about, madeOn: '2026-01-05', date: '2026-03-06' },
    { ...about, madeOn: '2026-01-06', date: null },
    { ...about, madeOn: '2026-01-07', date: '2026-03-09' },
  ];
  expect(movesOf(points, buildWorkCalendar('', []))).toEqual([null, null, { calendarDays: 3, workingDays: 1 }]);
});
