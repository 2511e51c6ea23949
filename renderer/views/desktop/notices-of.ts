// The notices of a day, in words: what is overdue, what is due, what waits.
import { captionOf } from '../../domain/registry/caption.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { DueMilestone } from '../../domain/rules/due-now.ts';
import { formatDate, formatList } from '../../i18n/formats.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Notice } from '../../platform/platform.ts';

export interface DaysBusiness {
  /** The park's id. */
  readonly parkId: string;
  readonly park: ParkReader;
  readonly due: readonly DueMilestone[];
  /** Bundles that are kept apart. */
  readonly waiting: number;
}

/** So many of a kind have a notice each; more of them share one, so that the screen is not full of notices. */
const FEW = 3;
const LONGEST_TITLE = 120;
const LONGEST_BODY = 400;

/** Each has an id that is the same all day. */
export function noticesOf(t: Translate, { parkId, park, due, waiting }: DaysBusiness): readonly Notice[] {
  const ofKind = (kind: DueMilestone['kind']) => {
    const items = due.filter((item) => item.kind === kind);
    return items.length <= FEW ? items.map((item) => noticeOfOne(t, park, item)) : [noticeOfMany(t, park, kind, items)];
  };
  const notices = [...ofKind('overdue'), ...ofKind('due'), ...(waiting > 0 ? [noticeOfBundles(t, waiting)] : [])];
  return notices.map(({ id, title, body, path }) => ({
    id: `${parkId} ${id}`,
    title: cut(title, LONGEST_TITLE),
    body: cut(body, LONGEST_BODY),
    path,
  }));
}

function noticeOfOne(t: Translate, park: ParkReader, item: DueMilestone): Notice {
  const { kind, milestone, project } = item;
  const projectName = readLocalized(project.name, t.language).text || project.code;
  return {
    id: `${kind} ${milestone.id}`,
    title: titleOfOne(t, item),
    body: t('desktop:notice.milestone', { milestone: captionOfMilestone(t, park, item), project: projectName }),
    path: `/projects/${project.id}/milestones/${milestone.id}`,
  };
}

function titleOfOne(t: Translate, { kind, date, days }: DueMilestone): string {
  if (kind === 'overdue') return t('desktop:notice.overdue', { count: days });
  return days === 0 ? t('desktop:notice.dueToday') : t('desktop:notice.dueOnDayOff', { date: formatDate(date, t.language, 'short') });
}

function noticeOfMany(t: Translate, park: ParkReader, kind: DueMilestone['kind'], items: readonly DueMilestone[]): Notice {
  const named = items.slice(0, FEW).map((item) => captionOfMilestone(t, park, item));
  const more = t('desktop:notice.more', { count: items.length - named.length });
  return {
    id: kind,
    title: t(kind === 'overdue' ? 'desktop:notice.manyOverdue' : 'desktop:notice.manyDue', { count: items.length }),
    body: formatList([...named.map((name) => cut(name, LONGEST_TITLE)), more], t.language),
    path: '/',
  };
}

function noticeOfBundles(t: Translate, waiting: number): Notice {
  return {
    id: 'waiting',
    title: t('desktop:notice.waiting', { count: waiting }),
    body: t('desktop:notice.waitingTodo'),
    path: '/exchange/receive',
  };
}

function captionOfMilestone(t: Translate, park: ParkReader, { milestone }: DueMilestone): string {
  return captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled');
}

function cut(text: string, limit: number): string {
  const signs = Array.from(text);
  return signs.length <= limit ? text : `${signs.slice(0, limit - 1).join('')}…`;
}
