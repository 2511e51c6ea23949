// Of which country and year the table is, and the document that sets it.
import { NumberInput, TextInput } from '@mantine/core';
import { FIRST_YEAR, LAST_YEAR } from '../../domain/calendar/calendar-date.ts';
import type { CalendarTable } from '../../domain/calendar/calendar-table.ts';
import { CALENDAR_COUNTRIES } from '../../domain/rules/park-calendars.ts';
import { enumLabel, fieldLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useToday } from '../park/use-today.ts';
import { type CalendarDraft, wantedBy } from './calendar-draft.ts';
import styles from './calendar-import.module.css';

interface FieldsProps {
  readonly draft: CalendarDraft;
  readonly onChange: (part: Partial<CalendarDraft>) => void;
}

export function YearFields({ draft, onChange }: FieldsProps) {
  const t = useTranslate();
  const countries = CALENDAR_COUNTRIES.map((value) => ({ value, label: enumLabel(t, 'calendarYear', 'country', value) }));
  return (
    <div className={styles.fields}>
      <SelectField
        label={fieldLabel(t, 'calendarYear', 'country')}
        value={draft.country}
        options={countries}
        onCommit={(country) => country !== null && onChange({ country })}
      />
      <NumberInput
        label={fieldLabel(t, 'calendarYear', 'year')}
        size="xs"
        allowDecimal={false}
        allowNegative={false}
        min={FIRST_YEAR}
        max={LAST_YEAR}
        clampBehavior="none"
        value={draft.year}
        error={wantedBy(draft) === null ? t('calendarImport:yearWrong') : null}
        onChange={(year) => onChange({ year })}
      />
    </div>
  );
}

/** What the table says of its document is shown until something else is typed. */
export function DocumentFields({ draft, table, onChange }: FieldsProps & { readonly table: CalendarTable }) {
  const t = useTranslate();
  const today = useToday();
  const [source] = table.sources;
  const statuses = (['official', 'provisional'] as const).map((value) => ({ value, label: enumLabel(t, 'calendarYear', 'status', value) }));
  return (
    <fieldset className={styles.document}>
      <legend>{t('calendarImport:document')}</legend>
      <SelectField
        label={fieldLabel(t, 'calendarYear', 'status')}
        value={table.status}
        options={statuses}
        onCommit={(status) => onChange({ status })}
      />
      <TextInput
        label={fieldLabel(t, 'calendarYear', 'source')}
        value={draft.source ?? source?.title ?? ''}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
      />
      <TextInput
        label={fieldLabel(t, 'calendarYear', 'number')}
        value={draft.number ?? source?.number ?? ''}
        onChange={(event) => onChange({ number: event.currentTarget.value })}
      />
      <DateField
        label={fieldLabel(t, 'calendarYear', 'issuedOn')}
        value={source?.issuedOn ?? draft.issuedOn}
        today={today}
        onCommit={(issuedOn) => onChange({ issuedOn })}
      />
    </fieldset>
  );
}
