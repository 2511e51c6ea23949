import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../renderer/domain/calendar/calendar-date.ts';
import { LANGUAGES, type Language } from '../../../renderer/domain/registry/language.ts';
import { translator } from '../../../renderer/i18n/translator.ts';
import { lowerLabels, upperLabel } from '../../../renderer/views/timeline/tick-label.ts';
import { type TickUnit, ticksOf } from '../../../renderer/views/timeline/timeline-ticks.ts';

const EM = 12;

/** The labels of a unit in the second half of 2026. */
function labels(language: Language, unit: TickUnit, pxPerDay: number): readonly string[] {
  const label = lowerLabels(translator(language), unit, pxPerDay, EM);
  return ticksOf(unit, dayNumber('2026-07-01'), dayNumber('2026-12-31')).map(label);
}

describe('the spans of the lower tier', () => {
  it('have names where there is room, and numbers where there is not: never some of both', () => {
    expect(labels('en', 'month', 2)).toEqual(['Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']);
    expect(labels('ru', 'month', 2)).toEqual(['июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.']);
    expect(labels('zh', 'month', 2)).toEqual(['7月', '8月', '9月', '10月', '11月', '12月']);
    for (const language of LANGUAGES) expect(labels(language, 'month', 1.15)).toEqual(['7', '8', '9', '10', '11', '12']);
  });

  it('say of a week and a year what the tier above does not', () => {
    expect(labels('en', 'week', 5.5)[1]).toBe('6');
    expect(labels('en', 'week', 8)[1]).toBe('6 Jul');
    expect(labels('zh', 'year', 0.15)).toEqual(['2026年']);
    expect(labels('zh', 'year', 0.11)).toEqual(['2026']);
  });

  it('say nothing where nothing has room: a cut number would be another one', () => {
    for (const language of LANGUAGES) expect(labels(language, 'year', 0.04)).toEqual(['']);
  });

  it('need the more room the larger the text is', () => {
    const [july] = ticksOf('month', dayNumber('2026-07-01'), dayNumber('2026-07-02'));
    const label = lowerLabels(translator('en'), 'month', 2, 2 * EM);
    expect(july === undefined ? null : label(july)).toBe('7');
  });
});

it('the upper tier stands alone: a month says its year', () => {
  const [month] = ticksOf('month', dayNumber('2026-11-01'), dayNumber('2026-11-02'));
  expect(LANGUAGES.map((language) => (month === undefined ? null : upperLabel(translator(language), month, 30)))).toEqual([
    '2026年11月',
    'ноябрь 2026 г.',
    'November 2026',
  ]);
});

it('the upper tier shortens the year of a span that is cut short, or leaves it out', () => {
  const [year] = ticksOf('year', dayNumber('2025-12-01'), dayNumber('2025-12-02'));
  const label = (width: number) => (year === undefined ? null : upperLabel(translator('zh'), year, width));
  expect([label(5), label(3.5), label(2)]).toEqual(['2025年', '2025', '']);
});
