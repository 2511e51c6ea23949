import { describe, expect, it } from 'vitest';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import { isWorkday } from '../../../renderer/domain/calendar/work-calendar.ts';
import { LANGUAGES } from '../../../renderer/domain/registry/language.ts';
import { MILESTONE_TEMPLATES, TEMPLATE_NAMES, templateDate } from '../../../renderer/domain/templates/milestone-templates.ts';

describe.each(TEMPLATE_NAMES)('the template %s', (name) => {
  const { name: title, milestones } = MILESTONE_TEMPLATES[name];

  it('says everything in three languages', () => {
    const texts = [title, ...milestones.flatMap((each) => [each.title, each.meansOfVerification])];
    expect(texts.filter((text) => LANGUAGES.some((language) => (text[language] ?? '') === ''))).toEqual([]);
  });

  it('weighs a hundred percent', () => {
    expect(milestones.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(100);
  });

  it('lets each milestone wait for earlier ones of the same template alone', () => {
    const days = new Map(milestones.map(({ key, workingDay }) => [key, workingDay]));
    expect(days.size).toBe(milestones.length);
    const wrong = milestones.filter(({ workingDay, after }) => after.some((key) => (days.get(key) ?? Infinity) >= workingDay));
    expect(wrong).toEqual([]);
  });

  it('falls on working days of either country, also when it starts on a day off', () => {
    for (const calendar of Object.values(officialCalendars)) {
      const dates = milestones.map((each) => templateDate(each, '2026-01-01', calendar));
      expect(dates.filter((date) => !isWorkday(calendar, date))).toEqual([]);
    }
  });
});

describe('templateDate', () => {
  it('counts from the first working day on or after the start', () => {
    const milestone = { key: 'a', workingDay: 1, weight: '1', title: {}, meansOfVerification: {}, after: [] };
    // 1 to 3 May 2026 are days off in Russia; 4 May is the first working day.
    expect(templateDate(milestone, '2026-05-01', officialCalendars.RU)).toBe('2026-05-05');
  });
});
