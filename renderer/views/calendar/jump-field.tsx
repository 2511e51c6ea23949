// A month or a year, typed in any of the three conventions, to go to.
import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { parseTypedMonth } from '../../domain/calendar/parse-typed-month.ts';
import type { Problem } from '../../domain/result.ts';
import { problemHint } from '../../i18n/problem-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import { isComposing } from '../../ui/use-hotkey.ts';
import styles from './calendar.module.css';

export function JumpField({ today }: { readonly today: CalendarDate }) {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const go = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent) || text.trim() === '') return;
    const read = parseTypedMonth(text, today);
    if (!read.ok) return setProblem(read.problem);
    setText('');
    navigate(`/calendar/${read.value}`);
  };
  return (
    <TextInput
      className={styles.jump ?? ''}
      size="xs"
      aria-label={t('calendar:jump')}
      placeholder={t('calendar:jumpHint')}
      title={t('calendar:jump')}
      autoComplete="off"
      value={text}
      error={problem === null ? null : problemHint(t, problem)}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setProblem(null);
      }}
      onKeyDown={go}
    />
  );
}
