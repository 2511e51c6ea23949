// The day of a milestone as the calendars of its project's sites have it, and whether they are settled.

import { dayKind } from '../../../domain/calendar/work-calendar.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { dueDateOf, isOpen } from '../../../domain/rules/milestone-state.ts';
import { calendarsOf } from '../../../domain/rules/park-calendars.ts';
import { calendarOfSite, sitesOfProject } from '../../../domain/rules/site-calendars.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { CertaintyBadge } from '../../../ui/certainty-badge.tsx';
import { shortSiteName } from '../../park/short-site-name.ts';
import { usePark } from '../../park/use-park.ts';
import styles from './due-day.module.css';

export function DueDay({ milestone }: { readonly milestone: Row<'milestone'> }) {
  const t = useTranslate();
  const park = usePark();
  const date = milestone.actualDate ?? dueDateOf(park, milestone);
  const project = park.row('project', milestone.project);
  if (date === null || project === null) return null;
  const calendars = calendarsOf(park);
  const days = sitesOfProject(park, project).flatMap((site) => {
    const calendar = calendarOfSite(site, calendars);
    return calendar === null ? [] : [{ site: shortSiteName(park, site.id, t.language), id: site.id, info: dayKind(calendar, date) }];
  });
  const shown = formatDate(date, t.language, 'weekday');
  return (
    <ul className={styles.days}>
      <li>{isOpen(milestone) ? t('milestones:details.dayDue', { date: shown }) : t('milestones:details.dayReached', { date: shown })}</li>
      {days.map(({ site, id, info }) => (
        <li key={id} className={styles.site}>
          {t('common:label', { name: site, value: info.name?.[t.language] ?? t(`common:dayKind.${info.kind}`) })}
          <CertaintyBadge certainty={info.certainty} />
        </li>
      ))}
    </ul>
  );
}
