// Finds a week in which all sites work: what it has to meet, and every week with the reason where it does not.
import { Button, NumberInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addDays, type CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { type JointWeek, type JointWeekWish, jointWeeks } from '../../domain/calendar/joint-weeks.ts';
import { type WorkCalendar, worseOf } from '../../domain/calendar/work-calendar.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import { formatDate, formatList, formatNumber } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { CertaintyBadge } from '../../ui/certainty-badge.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePark } from '../park/use-park.ts';
import styles from './calendar.module.css';
import { takenDays } from './calendar-month.ts';

interface FindWeekProps {
  readonly calendars: readonly WorkCalendar[];
  readonly today: CalendarDate;
  /** The Monday of the week that is shown. */
  readonly chosen: CalendarDate | null;
  readonly onChoose: (monday: CalendarDate) => void;
}

type Wish = Pick<JointWeekWish, 'from' | 'to' | 'minimum' | 'notice'> & { readonly avoid: string | null };

/** Half a year ahead. */
const AHEAD = 182;
const LONGEST_NOTICE = 365;
/** Weeks listed at most: a year's. */
const LISTED = 53;

export function FindWeek({ calendars, today, chosen, onChoose }: FindWeekProps) {
  const t = useTranslate();
  const park = usePark();
  const [wish, setWish] = useState<Wish>({ from: today, to: addDays(today, AHEAD), minimum: 5, notice: 14, avoid: null });
  const taken = useMemo(() => takenDays(park, wish.avoid), [park, wish.avoid]);
  const weeks = useMemo(() => jointWeeks(calendars, { ...wish, today, taken }), [calendars, wish, today, taken]);
  const worst = weeks.map(({ certainty }) => certainty).reduce(worseOf, 'official');
  const suiting = weeks.filter(({ fault }) => fault === null).length;
  return (
    <section aria-labelledby="calendar-find">
      <h2 id="calendar-find" className={styles.heading}>
        {t('calendar:find.title')}
      </h2>
      <Constraints wish={wish} today={today} onChange={(change) => setWish({ ...wish, ...change })} />
      <p role="status" className={styles.note}>
        {t('calendar:find.found', { count: suiting })}
      </p>
      {worst !== 'official' && (
        <p className={styles.note}>
          <CertaintyBadge certainty={worst} /> {t(`common:certaintyNote.${worst}`)}
        </p>
      )}
      <ol className={styles.weeks}>
        {weeks.slice(0, LISTED).map((week) => (
          <WeekLine key={week.monday} week={week} isChosen={week.monday === chosen} onChoose={onChoose} />
        ))}
      </ol>
      {weeks.length > LISTED && <p className={styles.note}>{t('calendar:find.shown', { shown: LISTED, total: weeks.length })}</p>}
    </section>
  );
}

interface ConstraintsProps {
  readonly wish: Wish;
  readonly today: CalendarDate;
  readonly onChange: (change: Partial<Wish>) => void;
}

function Constraints({ wish, today, onChange }: ConstraintsProps) {
  const t = useTranslate();
  const minimums = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: formatNumber(Number(value), t.language) }));
  return (
    <div className={styles.wishes}>
      <DateField label={t('calendar:find.from')} value={wish.from} today={today} onCommit={(from) => onChange({ from: from ?? today })} />
      <DateField
        label={t('calendar:find.to')}
        value={wish.to}
        today={today}
        onCommit={(to) => onChange({ to: to ?? addDays(today, AHEAD) })}
        error={wish.to < wish.from ? t('calendar:find.wrongOrder') : undefined}
      />
      <SelectField
        label={t('calendar:find.minimum')}
        value={String(wish.minimum)}
        options={minimums}
        onCommit={(minimum) => onChange({ minimum: Number(minimum) })}
      />
      <NumberInput
        label={t('calendar:find.notice')}
        size="xs"
        allowDecimal={false}
        min={0}
        max={LONGEST_NOTICE}
        clampBehavior="strict"
        value={wish.notice}
        onChange={(notice) => onChange({ notice: Number(notice) })}
      />
      <Avoid value={wish.avoid} onChange={(avoid) => onChange({ avoid })} />
    </div>
  );
}

function Avoid({ value, onChange }: { readonly value: string | null; readonly onChange: (avoid: string | null) => void }) {
  const t = useTranslate();
  const park = usePark();
  const projects = park.rows('project').map(({ id, code, name }) => ({
    value: id,
    label: `${code} ${readLocalized(name, t.language).text}`,
  }));
  return (
    <SelectField
      label={t('calendar:find.avoid')}
      value={value}
      emptyLabel={t('calendar:find.avoidNone')}
      options={[{ value: 'all', label: t('calendar:find.avoidAll') }, ...projects]}
      onCommit={onChange}
    />
  );
}

interface WeekLineProps {
  readonly week: JointWeek;
  readonly isChosen: boolean;
  readonly onChoose: (monday: CalendarDate) => void;
}

function WeekLine({ week, isChosen, onChoose }: WeekLineProps) {
  const t = useTranslate();
  const [from, to] = [week.monday, addDays(week.monday, 4)].map((date) => formatDate(date, t.language, 'short'));
  const dates = t('calendar:find.week', { from: from ?? '', to: to ?? '' });
  const holidays = week.holidays.map((name) => name[t.language]);
  const notes = [
    ...(week.fault === null ? [] : [t(`calendar:find.fault.${week.fault}`)]),
    t('calendar:find.joint', { count: week.joint.length }),
    ...(holidays.length === 0 ? [] : [formatList(holidays, t.language)]),
  ];
  return (
    <li>
      {week.fault === null ? (
        <Button size="compact-sm" variant={isChosen ? 'filled' : 'default'} aria-pressed={isChosen} onClick={() => onChoose(week.monday)}>
          {dates}
        </Button>
      ) : (
        <span className={styles.unfit}>{dates}</span>
      )}{' '}
      {notes.join(' · ')} <CertaintyBadge certainty={week.certainty} compact />
    </li>
  );
}
