// The table as text: pasted, typed, or out of a file that is chosen or dropped. What was in a file can be corrected like what was typed.
import { Alert, Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { textOfTable } from '../../domain/calendar/import/read-table.ts';
import type { Problem, Result } from '../../domain/result.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { OpenedFile } from '../../platform/platform.ts';
import { readBlob } from '../../platform/web-files.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { usePlatform } from '../park/app-services.ts';
import type { CalendarDraft } from './calendar-draft.ts';
import styles from './calendar-import.module.css';

interface TableTextProps {
  readonly draft: CalendarDraft;
  readonly onChange: (part: Partial<CalendarDraft>) => void;
}

export function TableText({ draft, onChange }: TableTextProps) {
  const t = useTranslate();
  const platform = usePlatform();
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const write = (text: string) => {
    setRefusal(null);
    onChange({ text });
  };
  /** A file that is refused leaves what was typed as it is. */
  const take = (opened: Result<OpenedFile | null>) => {
    if (opened.ok && opened.value === null) return;
    const text = opened.ok && opened.value !== null ? textOfTable(opened.value.bytes, draft.country) : opened;
    if (text.ok && typeof text.value === 'string') write(text.value);
    else if (!text.ok) setRefusal(text.problem);
  };
  const drop = ({ files: [file] }: DataTransfer) => {
    if (file !== undefined) void readBlob(file).then(take);
  };
  return (
    <FileDrop className={styles.text} onDrop={drop}>
      {(isOver) => (
        <>
          <Textarea
            label={t('calendarImport:table')}
            description={isOver ? t('calendarImport:drop') : t('calendarImport:tableHint')}
            placeholder={t('calendarImport:example')}
            value={draft.text}
            onChange={(event) => write(event.currentTarget.value)}
            rows={7}
            spellCheck={false}
            classNames={{ input: styles.lines ?? '' }}
            data-autofocus
          />
          <Group gap="xs" mt="xs">
            <Button variant="default" size="xs" onClick={() => void platform.openFile('calendar').then(take)}>
              {t('calendarImport:choose')}
            </Button>
            {draft.text !== '' && (
              <Button variant="subtle" size="xs" onClick={() => write('')}>
                {t('calendarImport:clear')}
              </Button>
            )}
          </Group>
          {refusal !== null && <Refusal problem={refusal} />}
        </>
      )}
    </FileDrop>
  );
}

function Refusal({ problem }: { readonly problem: Problem }) {
  const { what, safe, todo } = problemText(useTranslate(), problem);
  return (
    <Alert color="red" variant="light" title={what} role="alert" mt="xs">
      {safe} {todo}
    </Alert>
  );
}
