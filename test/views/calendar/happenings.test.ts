import { describe, expect, it } from 'vitest';
import { create, type Values } from '../../../renderer/changes/edit.ts';
import { translator } from '../../../renderer/i18n/translator.ts';
import { milestonesIn } from '../../../renderer/views/calendar/calendar-month.ts';
import { happeningsIn } from '../../../renderer/views/calendar/happenings.ts';
import { MOSCOW, parkWith, XIAN } from '../../domain/rules/park.ts';
import { idOf } from '../../reports/park-builder.ts';

const NOVEMBER = { first: '2026-11-01', last: '2026-11-30' };
const person = create('person', idOf(800), { name: { en: 'Wang Haoran', zh: '王浩然' } });
const forum = (values: Values<'event'>) => create('event', idOf(801), { title: { en: 'Silk Road forum' }, site: XIAN, ...values });
const trip = create('trip', idOf(802), { person: idOf(800), fromSite: XIAN, toSite: MOSCOW, from: '2026-11-29', to: '2026-12-02' });

function told(event: Values<'event'>, siteId: string | null = null) {
  const days = happeningsIn(translator('en'), parkWith([], [person, forum(event), trip]), NOVEMBER, siteId);
  return [...days].map(([date, all]) => `${date.slice(8)} ${all.map(({ words }) => words).join('; ')}`);
}

describe('events and trips in the calendar', () => {
  it('stand on each of their days that the month has, in the words of the reader', () => {
    expect(told({ kind: 'forum', from: '2026-11-29', to: '2026-11-30' })).toEqual([
      "29 Forum: Silk Road forum; Wang Haoran: Xi'an → Moscow",
      "30 Forum: Silk Road forum; Wang Haoran: Xi'an → Moscow",
    ]);
  });

  it('need only one of their two dates, and none of another month', () => {
    expect(told({ from: '2026-11-03' })[0]).toBe('03 Forum: Silk Road forum');
    expect(told({ to: '2026-11-03' })[0]).toBe('03 Forum: Silk Road forum');
    expect(told({ from: '2026-12-03' })).toHaveLength(2);
    expect(told({})).toHaveLength(2);
    expect(told({ from: '2026-11-20', to: '2026-11-10' })).toHaveLength(2);
  });

  it('however long, are looked at within the month alone', () => {
    expect(told({ from: '1900-01-01', to: '2200-12-31' })).toHaveLength(30);
  });

  it('are of one site where one is chosen, as milestones are', () => {
    expect(told({ from: '2026-11-03' }, MOSCOW)).toEqual(["29 Wang Haoran: Xi'an → Moscow", "30 Wang Haoran: Xi'an → Moscow"]);
    const park = parkWith([{ forecastDate: '2026-11-03' }, { forecastDate: '2026-11-03', site: MOSCOW }]);
    expect([null, XIAN, MOSCOW].map((site) => milestonesIn(park, '2026-11', site).get('2026-11-03')?.length)).toEqual([2, 1, 1]);
  });
});
