// One day opened: what each site does on it, and every milestone, each a link to it.
import { Modal, Stack } from '@mantine/core';
import { Link } from 'wouter';
import type { DayInfo } from '../../domain/calendar/work-calendar.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { isOpen } from '../../domain/rules/milestone-state.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import { addressOf } from '../address-of.ts';
import { usePark } from '../park/use-park.ts';
import styles from './calendar.module.css';
import { HappeningLine } from './calendar-cell.tsx';
import type { CalendarDay } from './calendar-month.ts';
import type { Happening } from './happenings.ts';

interface DayDialogProps {
  readonly opened: boolean;
  readonly day: CalendarDay;
  readonly sites: readonly string[];
  readonly due: readonly Row<'milestone'>[];
  readonly happenings: readonly Happening[];
  readonly onClose: () => void;
}

export function DayDialog({ opened, day, sites, due, happenings, onClose }: DayDialogProps) {
  const t = useTranslate();
  const title = formatDate(day.date, t.language, 'weekday');
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="lg" centered closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap="sm">
        <ul className={styles.lines}>
          {day.infos.map((info, at) => (
            <li key={sites[at]} data-working={info.working}>
              <b>{sites[at]}</b> {wordsOf(t, info)} <CertaintyBadge certainty={info.certainty} />
            </li>
          ))}
          {day.joint && sites.length > 1 && <li>{t('calendar:joint')}</li>}
        </ul>
        {due.length === 0 ? (
          <p className={styles.note}>{t('calendar:noMilestones')}</p>
        ) : (
          <section aria-label={t('calendar:milestones', { count: due.length })}>
            <h3 className={styles.heading}>{t('calendar:milestones', { count: due.length })}</h3>
            <ul className={styles.dayList}>
              {due.map((milestone) => (
                <DayMilestone key={milestone.id} milestone={milestone} />
              ))}
            </ul>
          </section>
        )}
        {happenings.length > 0 && (
          <ul className={styles.dayList}>
            {happenings.map((happening) => (
              <HappeningLine key={happening.id} happening={happening} />
            ))}
          </ul>
        )}
      </Stack>
    </Modal>
  );
}

function DayMilestone({ milestone }: { readonly milestone: Row<'milestone'> }) {
  const t = useTranslate();
  const park = usePark();
  const project = park.row('project', milestone.project);
  return (
    <li>
      {t(isOpen(milestone) ? 'calendar:due' : 'calendar:reached')}{' '}
      <Link href={addressOf(park, 'milestone', milestone)}>
        {milestone.code} {readLocalized(milestone.title, t.language).text || t('common:untitled')}
      </Link>{' '}
      {project !== null && <span className={styles.quiet}>{readLocalized(project.name, t.language).text || project.code}</span>}
    </li>
  );
}

function wordsOf(t: Translate, { kind, name, movedFrom, short }: DayInfo): string {
  const words = t(`common:dayKind.${kind}`);
  const more = [
    ...(name === undefined ? [] : [name[t.language]]),
    ...(movedFrom === undefined ? [] : [t('calendar:movedFrom', { date: formatDate(movedFrom, t.language, 'dayMonth') })]),
    ...(short && kind !== 'shortDay' ? [t('calendar:shorter')] : []),
  ];
  return more.length === 0 ? words : t('common:label', { name: words, value: more.join(' · ') });
}
