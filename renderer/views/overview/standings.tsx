// How each project stands, the worst first: by how much it slips, since when, and why.
import { Link } from 'wouter';
import { captionOf } from '../../domain/registry/caption.ts';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { nextMilestone } from '../../domain/rules/next-milestone.ts';
import { firstStart } from '../../domain/trend/slip-history.ts';
import { formatDate } from '../../i18n/formats.ts';
import { entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { RowLink } from '../park/row-link.tsx';
import { usePark } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { reasonWords } from '../slips/reason-words.ts';
import styles from './overview.module.css';
import type { ProjectStanding } from './overview-rows.ts';

/** The worst are worth a card each; of a park with hundreds, the table of projects shows the rest. */
const AT_FIRST = 12;

interface StandingsProps {
  readonly standings: readonly ProjectStanding[];
  /** Since when each milestone slips. */
  readonly since: ReadonlyMap<Id, CalendarDate>;
}

export function Standings({ standings, since }: StandingsProps) {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  return (
    <section aria-label={entityLabel(t, 'project', 2)}>
      <ul className={styles.standings}>
        {standings.slice(0, AT_FIRST).map((standing) => (
          <li key={standing.project.id} className={styles.standing} data-health={standing.health.health}>
            <div className={styles.standingHead}>
              <Link href={`/projects/${standing.project.id}`} className={styles.strong}>
                {t('overview:standing.name', { code: standing.project.code, name: readLocalized(standing.project.name, t.language).text })}
              </Link>
              <HealthBadge health={standing.health.health} />
            </div>
            {standing.worst === null ? (
              <OnPlan projectId={standing.project.id} today={today} />
            ) : (
              <Slip worst={standing.worst} since={slipStartOf(park, standing.project.id, since)} />
            )}
          </li>
        ))}
      </ul>
      {standings.length > AT_FIRST && (
        <p className={styles.allStandings}>
          <Link href="/projects">{t('overview:standing.all', { count: standings.length })}</Link>
        </p>
      )}
    </section>
  );
}

function Slip({
  worst: { milestone, workingDays },
  since,
}: {
  readonly worst: NonNullable<ProjectStanding['worst']>;
  /** Since when the project slips; null: the log does not tell. */
  readonly since: CalendarDate | null;
}) {
  const t = useTranslate();
  const park = usePark();
  const days = t('common:workingDays', { count: workingDays });
  return (
    <>
      <p className={styles.figure}>
        {since === null
          ? t('overview:standing.slips', { days })
          : t('overview:standing.slipsSince', { days, date: formatDate(since, t.language, 'short') })}
      </p>
      <p>
        <RowLink table="milestone" id={milestone.id}>
          {captionOf(park, 'milestone', { ...milestone }, t.language)}
        </RowLink>
      </p>
      <p className={styles.quiet}>{reasonText(t, milestone)}</p>
    </>
  );
}

function slipStartOf(park: ParkReader, project: Id, since: StandingsProps['since']): CalendarDate | null {
  return firstStart(park.referring('milestone', 'project', project).map(({ id }) => since.get(id)));
}

function OnPlan({ projectId, today }: { readonly projectId: Id; readonly today: CalendarDate }) {
  const t = useTranslate();
  const park = usePark();
  const next = nextMilestone(park, projectId, today);
  if (next === null) return <p className={styles.quiet}>{t('overview:standing.nothingOpen')}</p>;
  return (
    <>
      <p>{t('overview:standing.onPlan')}</p>
      <p className={styles.quiet}>
        {t('overview:standing.next', {
          date: formatDate(next.due, t.language, 'short'),
          milestone: captionOf(park, 'milestone', { ...next.milestone }, t.language),
        })}
      </p>
    </>
  );
}

/** Why the forecast moved; that nobody said so, where nobody did. */
export function reasonText(t: Translate, milestone: Row<'milestone'>): string {
  return reasonWords(t, milestone) || t('overview:reason.none');
}
