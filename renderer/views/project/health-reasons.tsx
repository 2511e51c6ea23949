// Why the health of a project is what it is, in words.
import { assertNever } from '../../domain/assert-never.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Row } from '../../domain/registry/registry.ts';
import type { HealthReason, ProjectHealth } from '../../domain/rules/health.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { HealthShape } from '../../ui/health-badge.tsx';
import { RowLink } from '../park/row-link.tsx';
import { usePark } from '../park/use-park.ts';
import styles from './project.module.css';

interface HealthReasonsProps {
  readonly project: Row<'project'>;
  readonly health: ProjectHealth;
}

export function HealthReasons({ project, health }: HealthReasonsProps) {
  const t = useTranslate();
  const park = usePark();
  return (
    <ul className={styles.reasons}>
      {health.overridden && (
        <li className={styles.reason}>
          <HealthShape health={health.health} />
          <span>
            {t('projects:health.byHand', { reason: project.healthOverride.reason, computed: t(`common:health.${health.computed}`) })}
          </span>
        </li>
      )}
      {health.reasons.map((reason) => (
        <li key={`${reason.code}/${reason.milestoneId ?? reason.riskId ?? ''}`} className={styles.reason}>
          <HealthShape health={reason.health} />
          <span>
            <Subject park={park} t={t} reason={reason} />
            {reasonWords(t, reason)}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface SubjectProps {
  readonly park: ParkReader;
  readonly t: Translate;
  readonly reason: HealthReason;
}

/** The milestone or risk that the reason is about, as a link to it. */
function Subject({ park, t, reason }: SubjectProps) {
  const milestone = park.row('milestone', reason.milestoneId ?? null);
  const risk = park.row('risk', reason.riskId ?? null);
  if (milestone === null && risk === null) return null;
  const caption =
    milestone === null
      ? risk === null
        ? ''
        : captionOf(park, 'risk', { ...risk }, t.language)
      : captionOf(park, 'milestone', { ...milestone }, t.language);
  return (
    <>
      <RowLink table={milestone === null ? 'risk' : 'milestone'} id={milestone?.id ?? risk?.id ?? null} size="sm" look="inText">
        {caption || t('common:untitled')}
      </RowLink>
      {t('report:colon')}
    </>
  );
}

export function reasonWords(t: Translate, { code, params }: HealthReason): string {
  const { days = 0, score = 0, count = 0 } = params;
  switch (code) {
    case 'overdue':
      return t('projects:health.overdue', { count: days });
    case 'slip':
      return t('projects:health.slip', { count: days });
    case 'highRisk':
      return t('projects:health.highRisk', { score });
    case 'onPlan':
      return t('projects:health.onPlan', { count });
    case 'noBaseline':
      return t('projects:health.noBaseline');
    case 'nothingOpen':
      return t('projects:health.nothingOpen');
    default:
      return assertNever(code);
  }
}
