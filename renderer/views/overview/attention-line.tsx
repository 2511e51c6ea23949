// One thing that needs attention: what it is, what is to be known of it, how much it presses, and what to do.
import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { assertNever } from '../../domain/assert-never.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { EntityName } from '../../domain/registry/registry.ts';
import type { AttentionItem, DayOffAttention, MilestoneAttention } from '../../domain/rules/attention.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { showDialog } from '../../state/shown-dialog.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import { addressOfId } from '../address-of.ts';
import { shortSiteName } from '../park/short-site-name.ts';
import { usePark } from '../park/use-park.ts';
import { AttentionAction } from './attention-action.tsx';
import styles from './overview.module.css';
import { reasonText } from './standings.tsx';

/** No line begins with a dot. */
const DOT = '\u00a0· ';

type Since = ReadonlyMap<Id, CalendarDate>;

interface AttentionLineProps {
  readonly item: AttentionItem;
  /** Since when each milestone slips. */
  readonly since: Since;
}

export function AttentionLine({ item, since }: AttentionLineProps) {
  const t = useTranslate();
  const park = usePark();
  if (item.kind === 'calendarUncertain') {
    const of = item.country === 'CN' ? 'CN' : 'RU';
    const country = t(`overview:country.${of}`);
    return (
      <>
        <div className={styles.words}>
          <span>
            <Link href={`/calendar/${item.year}`}>{t('overview:calendar', { country, year: String(item.year) })}</Link>{' '}
            <CertaintyBadge certainty={item.certainty} />
          </span>
          <span className={styles.quiet}>{t('overview:calendarMilestones', { count: item.milestones })}</span>
        </div>
        <div className={styles.todo}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => showDialog({ name: 'importCalendar', wanted: { country: of, year: item.year } })}
          >
            {t('calendar:import')}
          </Button>
        </div>
      </>
    );
  }
  const { href, caption } = subjectOf(t, park, item);
  return (
    <>
      <div className={styles.words}>
        <Link href={href}>{caption}</Link>
        <span className={styles.quiet}>{[projectName(t, park, item.projectId), ...detailsOf(t, park, item, since)].join(DOT)}</span>
      </div>
      <div className={styles.todo}>
        <span className={styles.measure} data-kind={item.kind}>
          {measureOf(t, item)}
        </span>
        <AttentionAction item={item} name={caption} />
      </div>
    </>
  );
}

type ProjectItem = Exclude<AttentionItem, { kind: 'calendarUncertain' }>;

function subjectOf(t: Translate, park: ParkReader, item: ProjectItem): { readonly href: string; readonly caption: string } {
  const { table, id } = rowOf(item);
  const row = park.row(table, id);
  const caption = row === null ? '' : captionOf(park, table, { ...row }, t.language);
  return { href: addressOfId(park, table, id) ?? `/projects/${item.projectId}`, caption: caption || t('common:untitled') };
}

function rowOf(item: ProjectItem): { readonly table: EntityName; readonly id: Id } {
  if (item.kind === 'highRisk') return { table: 'risk', id: item.riskId };
  if (item.kind === 'gateUndecided') return { table: 'gateReview', id: item.gateId };
  return { table: 'milestone', id: item.milestoneId };
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
    case 'gateUndecided':
      return [t('overview:gateDay', { date: formatDate(item.date, t.language, 'short') })];
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
    case 'gateUndecided':
      return item.days === 0 ? t('common:today') : t('overview:ago', { count: item.days });
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
