// Brings the official days of a year into the park: paste or choose the table, see what it changes, use it.
import { Button, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { enterCalendarYear, type ReadTable } from '../../actions/calendar-years.ts';
import type { WantedTable } from '../../domain/calendar/import/draft-table.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DialogActions } from '../../ui/dialog-actions.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { useDeletedNotice } from '../park/use-deleted-notice.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { useToday } from '../park/use-today.ts';
import { type CalendarDraft, newDraft, useReading } from './calendar-draft.ts';
import styles from './calendar-import.module.css';
import { DocumentFields, YearFields } from './draft-fields.tsx';
import { TablePreview } from './table-preview.tsx';
import { TableProblems } from './table-problems.tsx';
import { TableText } from './table-text.tsx';

interface CalendarImportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** null: the first year that has no official calendar. */
  readonly wanted: WantedTable | null;
}

export function CalendarImportDialog({ opened, onClose, wanted }: CalendarImportDialogProps) {
  const t = useTranslate();
  const { draft, change, forget } = useCalendarDraft(wanted);
  const reading = useReading(draft);
  const table = reading?.table ?? null;
  const { enter, isBusy } = useEnter(() => {
    forget();
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (table !== null) void enter({ ...table, country: draft.country });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('calendarImport:title')}
      size="58rem"
      centered
      closeOnClickOutside={draft.text === ''}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('calendarImport:intro')}</Text>
          <YearFields draft={draft} onChange={change} />
          <TableText draft={draft} onChange={change} />
          {reading !== null && table === null && <TableProblems problems={reading.problems} />}
          {table !== null && (
            <>
              <TablePreview table={table} country={draft.country} />
              <DocumentFields draft={draft} table={table} onChange={change} />
            </>
          )}
          <div className={styles.actions}>
            <DialogActions onCancel={onClose}>
              <Button type="submit" disabled={table === null} loading={isBusy}>
                {t('calendarImport:apply')}
              </Button>
            </DialogActions>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}

/** Kept for each year that is asked for, so that what was typed for one is not taken for another. */
function useCalendarDraft(wanted: WantedTable | null) {
  const park = usePark();
  const today = useToday();
  const name = wanted === null ? 'next' : `${wanted.country}.${wanted.year}`;
  const [kept, keep] = useKept<CalendarDraft | null>(`calendarImport.${name}`, null);
  const [fresh] = useState(() => newDraft(park, today, wanted));
  const draft = kept ?? fresh;
  return { draft, change: (part: Partial<CalendarDraft>) => keep({ ...draft, ...part }), forget: () => keep(null) };
}

/** @param onEntered also where everything stood so already */
function useEnter(onEntered: () => void) {
  const context = useActionContext();
  const run = useRun();
  const tell = useDeletedNotice();
  const [isBusy, setBusy] = useState(false);
  const enter = async (table: ReadTable) => {
    setBusy(true);
    const set = await run(enterCalendarYear(context(), table));
    setBusy(false);
    if (set === undefined) return;
    onEntered();
    if (set !== null) tell(set);
  };
  return { enter, isBusy };
}
