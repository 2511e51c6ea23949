// A calendar date, typed in any of the three conventions and shown in the user's own. Kept when the user leaves it or presses Enter.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarDate } from '../domain/registry/fields.ts';
import type { Problem } from '../domain/result.ts';
import { formatDate } from '../i18n/formats.ts';
import { problemHint } from '../i18n/problem-text.ts';
import { useLanguage, useTranslate } from '../i18n/react.ts';
import { readTypedDate } from './typed-date.ts';
import { useDraft } from './use-draft.ts';

export interface DateFieldProps {
  readonly label: string;
  /** The label is heard and not seen: in tables, where the column's header shows it. */
  readonly hideLabel?: boolean;
  readonly value: CalendarDate | null;
  /** Gives the year to dates typed without one. */
  readonly today: CalendarDate;
  /** A date that exists, or null where the user emptied the field. What cannot be read stays in the field with the reason. */
  readonly onCommit: (date: CalendarDate | null) => void;
  readonly onCancel?: () => void;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

export function DateField({
  label,
  hideLabel = false,
  value,
  today,
  onCommit,
  onCancel,
  error,
  autoFocus = false,
  ...rest
}: DateFieldProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [problem, setProblem] = useState<Problem | null>(null);
  const accept = (date: CalendarDate | null) => {
    setProblem(null);
    if (date !== value) onCommit(date);
  };
  const commit = (text: string) => {
    const read = readTypedDate(text, language, today);
    if (read.ok) accept(read.value);
    else setProblem(read.problem);
    return read.ok;
  };
  const cancel = () => {
    setProblem(null);
    onCancel?.();
  };
  const shown = value === null ? '' : formatDate(value, language, 'short');
  const { draft, inputProps } = useDraft({ value: shown, onCommit: commit, onCancel: cancel });
  return (
    <TextInput
      {...rest}
      {...inputProps}
      {...(hideLabel ? { 'aria-label': label } : { label })}
      {...(autoFocus && { autoFocus: true, 'data-autofocus': true })}
      error={problem === null || draft === null ? (error ?? null) : problemHint(t, problem)}
      placeholder={t('common:datePlaceholder')}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}
