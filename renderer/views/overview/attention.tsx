// What needs attention, in groups by urgency; each line leads to its milestone or risk.
import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { assertNever } from '../../domain/assert-never.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { AttentionItem, DayOffAttention, MilestoneAttention } from '../../domain/rules/attention.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { showDialog } from '../../state/shown-dialog.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import { HealthShape } from '../../ui/health-badge.tsx';
import { shortSiteName } from '../park/short-site-name.ts';
import { usePark } from '../park/use-park.ts';
import { GiveReason } from '../slips/give-reason.tsx';
import styles from './overview.module.css';
import type { AttentionGroup } from './overview-rows.ts';
import { reasonText } from './standings.tsx';

/** No line begins with a dot. */
const DOT = '\u00a0· ';

type Since = ReadonlyMap<Id, CalendarDate>;

/** More of a kind wait behind a button, which must be worth its place. */
const AT_FIRST = 6;
const FEW_MORE = 2;

const LOOK = {
  overdue: 'red',
  slipping: 'amber',
  due: null,
  slipReasonMissing: 'amber',
  notAccepted: 'amber',
  highRisk: 'amber',
  dueOnDayOff: null,
  calendarUncertain: null,
} as const;

interface AttentionProps {
  readonly groups: readonly AttentionGroup[];
  readonly since: Since;
}

export function Attention({ groups, since }: AttentionProps) {
  const t = useTranslate();
  if (groups.length === 0) return <p className={styles.quiet}>{t('overview:attention.none')}</p>;
  return groups.map((group) => <Group key={group.kind} group={group} since={since} />);
}

function Group({ group: { kind, items }, since }: { readonly group: AttentionGroup; readonly since: Since }) {
  const t = useTranslate();
  const [all, setAll] = useState(false);
  const isLong = items.length > AT_FIRST + FEW_MORE;
  const shown = all || !isLong ? items : items.slice(0, AT_FIRST);
  return (
    <>
      <h3 className={styles.groupTitle}>
        <HealthShape health={LOOK[kind]} />
        {t('overview:attention.group', { kind: t(`overview:kind.${kind}`), count: items.length })}
      </h3>
      <ul className={styles.items}>
        {shown.map((item) => (
          <li key={keyOf(item)} className={styles.item}>
            <Item item={item} since={since} />
          </li>
        ))}
      </ul>
      {kind === 'slipping' && (
        <Anchor component={Link} href="/slips" size="sm" me="md">
          {t('slips:link')}
        </Anchor>
      )}
      {isLong && (
        <Anchor component="button" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('overview:attention.fewer') : t('overview:attention.all', { count: items.length })}
        </Anchor>
      )}
    </>
  );
}

function keyOf(item: AttentionItem): string {
  if (item.kind === 'calendarUncertain') return `${item.country} ${item.year}`;
  return item.kind === 'highRisk' ? item.riskId : item.milestoneId;
}

function Item({ item, since }: { readonly item: AttentionItem; readonly since: Since }) {
  const t = useTranslate();
  const park = usePark();
  if (item.kind === 'calendarUncertain') {
    const of = item.country === 'CN' ? 'CN' : 'RU';
    const country = t(`overview:country.${of}`);
    return (
      <div className={styles.words}>
        <Link href={`/calendar/${item.year}`}>{t('overview:calendar', { country, year: String(item.year) })}</Link>{' '}
        <CertaintyBadge certainty={item.certainty} />
        <span className={styles.quiet}>{t('overview:calendarMilestones', { count: item.milestones })}</span>
        <Anchor
          component="button"
          size="sm"
          onClick={() => showDialog({ name: 'importCalendar', wanted: { country: of, year: item.year } })}
        >
          {t('calendar:import')}
        </Anchor>
      </div>
    );
  }
  const { href, caption } = subjectOf(t, park, item);
  return (
    <>
      <div className={styles.words}>
        <Link href={href}>{caption}</Link>
        <span className={styles.quiet}>{[projectName(t, park, item.projectId), ...detailsOf(t, park, item, since)].join(DOT)}</span>
      </div>
      <span className={styles.measure} data-kind={item.kind}>
        {measureOf(t, item)}
        {item.kind === 'slipReasonMissing' && <GiveReason milestone={park.row('milestone', item.milestoneId)} />}
      </span>
    </>
  );
}

type ProjectItem = Exclude<AttentionItem, { kind: 'calendarUncertain' }>;

function subjectOf(t: Translate, park: ParkReader, item: ProjectItem): { readonly href: string; readonly caption: string } {
  const isRisk = item.kind === 'highRisk';
  const row = isRisk ? park.row('risk', item.riskId) : park.row('milestone', item.milestoneId);
  const caption = row === null ? '' : captionOf(park, isRisk ? 'risk' : 'milestone', { ...row }, t.language);
  const href = isRisk ? `/projects/${item.projectId}/risks` : `/projects/${item.projectId}/milestones/${item.milestoneId}`;
  return { href, caption: caption || t('common:untitled') };
}

function projectName(t: Translate, park: ParkReader, id: string): string {
  const project = park.row('project', id);
  return project === null ? t('common:untitled') : readLocalized(project.name, t.language).text || project.code;
}

/** What is to be known beside how much: when it is due, since when it slips and why, at which site people are away. */
function detailsOf(t: Translate, park: ParkReader, item: ProjectItem, since: Since): string[] {
  switch (item.kind) {
    case 'overdue':
    case 'slipping':
      return [dueText(t, item), ...sinceText(t, item, since), ...reasonOf(t, park, item)];
    case 'due':
    case 'slipReasonMissing':
      return [dueText(t, item)];
    case 'dueOnDayOff':
      return [dueText(t, item), daysOffText(t, park, item)];
    case 'notAccepted':
      return [
        t('acceptance:missing', {
          parties: formatList(
            item.parties.map((id) => nameOf(t, park, id)),
            t.language,
          ),
        }),
      ];
    case 'highRisk':
      return [];
    default:
      return assertNever(item);
  }
}

function nameOf(t: Translate, park: ParkReader, organization: string): string {
  return readLocalized(park.row('organization', organization)?.name ?? {}, t.language).text || t('common:untitled');
}

function dueText(t: Translate, { date }: { readonly date: string }): string {
  return t('overview:due', { date: formatDate(date, t.language, 'short') });
}

function sinceText(t: Translate, { milestoneId }: MilestoneAttention, since: Since): string[] {
  const slip = since.get(milestoneId);
  return slip === undefined ? [] : [t('overview:since', { date: formatDate(slip, t.language, 'short') })];
}

/** An overdue milestone that was never moved has no reason to give. */
function reasonOf(t: Translate, park: ParkReader, { milestoneId, kind }: MilestoneAttention): string[] {
  const milestone = park.row('milestone', milestoneId);
  if (milestone === null) return [];
  const words = reasonText(t, milestone);
  return kind === 'overdue' && words === t('overview:reason.none') ? [] : [words];
}

function daysOffText(t: Translate, park: ParkReader, { sites }: DayOffAttention): string {
  const away = sites.map(({ siteId, day, holiday }) =>
    t('overview:away', { site: shortSiteName(park, siteId, t.language), day: holiday?.[t.language] ?? t(`common:dayKind.${day}`) }),
  );
  return formatList(away, t.language);
}

function measureOf(t: Translate, item: ProjectItem): string {
  switch (item.kind) {
    case 'overdue':
      return t('common:overdueBy', { count: item.days });
    case 'slipping':
    case 'slipReasonMissing':
      return t('overview:late', { days: t('common:workingDays', { count: item.days }) });
    case 'due':
    case 'dueOnDayOff':
      return item.days === 0 ? t('common:today') : t('overview:left', { count: item.days });
    case 'notAccepted':
      return t('acceptance:count', { count: item.parties.length });
    case 'highRisk':
      return t('overview:score', { score: formatNumber(item.score, t.language) });
    default:
      return assertNever(item);
  }
}
