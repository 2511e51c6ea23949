import { describe, expect, it } from 'vitest';
import { changeSetSchema } from '../../renderer/changes/change-set.ts';
import { pendingOps } from '../../renderer/changes/pending.ts';
import { daysBetween } from '../../renderer/domain/calendar/calendar-date.ts';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { ENTITY_NAMES, entityOf } from '../../renderer/domain/registry/registry.ts';
import { buildSample } from '../../renderer/sample/build-sample.ts';
import { sampleFiles } from '../../renderer/sample/sample-files.ts';
import { parseSource } from '../../renderer/sample/source.ts';
import { DEVICES, localTime, milestonesOf, park, sample, view } from './sample-park.ts';

describe('buildSample', () => {
  it('gives the same log every time', () => {
    const again = buildSample();
    expect(JSON.stringify([...again.log])).toBe(JSON.stringify([...sample.log]));
    expect({ ...again, log: null }).toEqual({ ...sample, log: null });
  });

  it('keeps the ids that earlier builds gave', () => {
    expect(sample.parkId).toBe('9d1b17e7-9109-500f-ab6c-caf00890c9bf');
    expect(milestonesOf('EXO').find((each) => each.code === 'EXO-05')?.id).toBe('07a4302e-698d-542f-8063-e6237abc40ab');
  });

  it('makes change sets that pass as ones from outside, of which none waits or is in conflict', () => {
    for (const set of sample.log) expect(changeSetSchema.safeParse(set).success).toBe(true);
    expect(pendingOps(sample.log)).toEqual([]);
    const open = ENTITY_NAMES.flatMap((name) => [...park.tables[name].values()]).filter((state) => Object.keys(state.open).length > 0);
    expect(open).toEqual([]);
  });

  it('has both devices and many authors write, over a year', () => {
    const sets = [...sample.log];
    expect(new Set(sets.map((set) => set.device))).toEqual(new Set(Object.keys(DEVICES)));
    for (const device of Object.keys(DEVICES)) expect(sample.log.lastSeq(device)).toBeGreaterThan(50);
    expect(new Set(sets.map((set) => set.author)).size).toBeGreaterThanOrEqual(10);
    const [first, last] = [sets[0], sets.at(-1)].map((set) => localTime(set?.at.ms ?? 0, 8).date);
    expect(daysBetween(first ?? '', last ?? '')).toBeGreaterThan(365);
    expect(sets.length).toBeGreaterThan(120);
    expect(sets.length).toBeLessThan(300);
  });

  it('has each clock reading later than the one before', () => {
    const readings = [...sample.log].map((set) => set.at.ms * 1_000 + set.at.counter);
    expect(readings).toEqual([...new Set(readings)].sort((a, b) => a - b));
  });
});

describe('what the sample park holds', () => {
  it('has both sites, three projects, and organizations of every kind that the park has', () => {
    expect(view.rows('site').map((site) => [site.timeZone, site.workCalendar, site.currency])).toEqual([
      ['Asia/Shanghai', 'CN', 'CNY'],
      ['Europe/Moscow', 'RU', 'RUB'],
    ]);
    expect(
      view
        .rows('project')
        .map((project) => project.code)
        .sort(),
    ).toEqual(['EXO', 'LRF', 'UWE']);
    const kinds = new Set(view.rows('organization').map((organization) => organization.kind));
    for (const kind of ['company', 'university', 'institute', 'laboratory', 'incubator', 'association', 'government', 'fund'] as const) {
      expect(kinds).toContain(kind);
    }
  });

  it('shows every entity but those that only exports and uploads make, and rules, calendars and views of its own', () => {
    const empty = ENTITY_NAMES.filter((name) => view.rows(name).length === 0);
    expect(empty).toEqual(['attachment', 'reportIssue', 'parkSettings', 'calendarYear', 'savedView']);
  });

  it.each(['EXO', 'UWE', 'LRF'])(
    'plans %s in 8 to 14 milestones with weights of 100 in sum, each with an owner, a site and a proof',
    (code) => {
      const milestones = milestonesOf(code);
      expect(milestones.length).toBeGreaterThanOrEqual(8);
      expect(milestones.length).toBeLessThanOrEqual(14);
      expect(milestones.reduce((sum, each) => sum + Number(each.weight), 0)).toBe(100);
      for (const each of milestones) {
        expect(each.code).toMatch(new RegExp(`^${code}-\\d\\d$`));
        expect([view.row('person', each.owner), view.row('site', each.site), each.forecastDate]).not.toContain(null);
        expect(Object.keys(each.meansOfVerification).length).toBeGreaterThanOrEqual(2);
      }
    },
  );

  it('lists milestones by their codes', () => {
    for (const code of ['EXO', 'UWE', 'LRF']) {
      const sorted = [...milestonesOf(code)].sort((a, b) => (a.order < b.order ? -1 : 1)).map((each) => each.code);
      expect(sorted).toEqual([...sorted].sort());
    }
  });

  it('has every title in three languages, but for two that lack one on purpose', () => {
    const missing = view
      .rows('milestone')
      .flatMap(({ code, title }) => LANGUAGES.filter((language) => !title[language]).map((language) => `${code} ${language}`));
    expect(missing.sort()).toEqual(['EXO-11 zh', 'UWE-10 en']);
    expect(parseSource(sampleFiles).park.gaps).toHaveLength(5);
  });

  it('writes each text in the script of its language', () => {
    const strange = ENTITY_NAMES.flatMap((name) => {
      const texts = Object.entries(entityOf(name).fields).filter(([, field]) => field.kind === 'localized');
      const rows = view.rows(name).map((row): Readonly<Record<string, unknown>> => ({ ...row }));
      return rows.flatMap((row) => texts.flatMap(([field]) => strangeTexts(row[field])));
    });
    expect(strange).toEqual([]);
  });

  it('pays in both currencies, and every agreement of a project has a value', () => {
    const currencies = (['tranche', 'expense'] as const).map((name) => {
      const amounts = name === 'tranche' ? view.rows('tranche').map((row) => row.planned) : view.rows('expense').map((row) => row.amount);
      return new Set(amounts.map((amount) => amount?.currency));
    });
    expect(currencies).toEqual([new Set(['CNY', 'RUB']), new Set(['CNY', 'RUB'])]);
    for (const project of view.rows('project')) expect(view.row('agreement', project.agreement)?.value).not.toBeNull();
  });

  it('invents its people: their addresses lead nowhere', () => {
    for (const person of view.rows('person')) expect(person.email).toMatch(/@example\.org$/);
  });
});

const OWN: Readonly<Record<string, RegExp>> = { zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u, en: /[A-Za-z]/ };
const FOREIGN: Readonly<Record<string, RegExp>> = { ru: /\p{Script=Han}/u, en: /[\p{Script=Han}\p{Script=Cyrillic}]/u };

/** Chinese has Han characters; Russian has Cyrillic and no Han; English has neither. What has no letters passes in any. */
function strangeTexts(value: unknown): string[] {
  const texts: [string, unknown][] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return texts
    .map(([language, text]) => ({ language, text: String(text) }))
    .filter(({ text }) => /\p{Letter}/u.test(text))
    .filter(({ language, text }) => OWN[language]?.test(text) !== true || FOREIGN[language]?.test(text) === true)
    .map(({ language, text }) => `${language}: ${text}`);
}
