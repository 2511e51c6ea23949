import { describe, expect, test } from 'vitest';
import { officialCalendars } from '../../../renderer/domain/calendar/official.ts';
import type { Language } from '../../../renderer/domain/registry/language.ts';
import { dueNow } from '../../../renderer/domain/rules/due-now.ts';
import { translator } from '../../../renderer/i18n/translator.ts';
import { noticesOf } from '../../../renderer/views/desktop/notices-of.ts';
import { milestoneId, PROJECT, parkWith } from '../../domain/rules/park.ts';

const TODAY = '2026-03-02';

function notices(language: Language, milestones: Parameters<typeof parkWith>[0], waiting = 0) {
  const park = parkWith(milestones);
  return noticesOf(translator(language), { parkId: 'park', park, due: dueNow(park, TODAY, officialCalendars), waiting });
}

const overdue = (count: number) => Array.from({ length: count }, () => ({ forecastDate: '2026-02-27' }));

describe('notices', () => {
  test('name a milestone, its project, and lead to it', () => {
    expect(notices('en', [{ forecastDate: TODAY }])).toEqual([
      {
        id: `park due ${milestoneId(0)}`,
        title: 'Milestone due today',
        body: 'M0 (Exoskeleton)',
        path: `/projects/${PROJECT}/milestones/${milestoneId(0)}`,
      },
    ]);
  });

  test.each([
    ['en', 'Milestone overdue by 3 days', '1 bundle waits for you'],
    ['ru', 'Веха просрочена на 3 дня', '1 пакет обмена ждёт вас'],
    ['zh', '里程碑已逾期 3 天', '1 个交换包待处理'],
  ] as const)('speak the language of the page (%s)', (language, first, second) => {
    const [one, two] = notices(language, overdue(1), 1);
    expect([one?.title, two?.title]).toEqual([first, second]);
    expect(two?.path).toBe('/exchange/receive');
  });

  test('of more than three milestones of a kind are one, which names the first', () => {
    expect(notices('en', overdue(3))).toHaveLength(3);
    expect(notices('en', overdue(5))).toEqual([
      { id: 'park overdue', title: '5 milestones are overdue', body: 'M0, M1, M2 and 2 more', path: '/' },
    ]);
    expect(notices('ru', overdue(5))[0]).toMatchObject({ title: 'Просрочено 5 вех', body: 'M0, M1, M2 и ещё 2' });
    expect(notices('zh', overdue(5))[0]).toMatchObject({ title: '5 个里程碑已逾期' });
  });

  test('stay within what the host takes, however long a title is', () => {
    const title = { en: '里'.repeat(1_000) };
    const all = [
      ...notices('en', [{ forecastDate: TODAY, title } as never]),
      ...notices(
        'en',
        overdue(5).map((each) => ({ ...each, title })),
      ),
    ];
    for (const notice of all) {
      expect(notice.title.length).toBeLessThanOrEqual(200);
      expect(notice.body.length).toBeLessThanOrEqual(500);
    }
    expect(all[0]?.body).toContain('里里…');
  });

  test('are none where nothing is to be said', () => {
    expect(notices('en', [{ forecastDate: '2026-06-01' }])).toEqual([]);
  });
});
