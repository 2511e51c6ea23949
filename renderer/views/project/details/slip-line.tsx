// In the details of a milestone that slips: by how much and why, and the way to say it.
import type { Row } from '../../../domain/registry/registry.ts';
import { isOpen } from '../../../domain/rules/milestone-state.ts';
import { calendarsOf } from '../../../domain/rules/park-calendars.ts';
import { varianceOf } from '../../../domain/rules/variance.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { HealthShape } from '../../../ui/health-badge.tsx';
import { reasonText } from '../../overview/standings.tsx';
import { usePark } from '../../park/use-park.ts';
import { GiveReason } from '../../slips/give-reason.tsx';
import styles from './due-day.module.css';

export function SlipLine({ milestone }: { readonly milestone: Row<'milestone'> }) {
  const t = useTranslate();
  const park = usePark();
  const days = isOpen(milestone) ? (varianceOf(park, milestone, calendarsOf(park))?.workingDays ?? 0) : 0;
  if (days <= 0) return null;
  const slips = t('overview:standing.slips', { days: t('common:workingDays', { count: days }) });
  return (
    <div className={styles.slip}>
      <HealthShape health="amber" />
      <span className={styles.why}>{t('common:label', { name: slips, value: reasonText(t, milestone) })}</span>
      <GiveReason milestone={milestone} />
    </div>
  );
}
