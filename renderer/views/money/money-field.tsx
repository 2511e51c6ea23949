// An amount with its currency, typed in any of the three conventions. What cannot be read stays in the field with the reason.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Money } from '../../domain/registry/fields.ts';
import type { Problem } from '../../domain/result.ts';
import { formatMoney } from '../../i18n/formats.ts';
import { problemHint } from '../../i18n/problem-text.ts';
import { useLanguage, useTranslate } from '../../i18n/react.ts';
import { useDraft } from '../../ui/use-draft.ts';
import styles from './money.module.css';
import { readMoney } from './read-money.ts';

interface MoneyFieldProps {
  readonly label: string;
  readonly value: Money | null;
  /** Of an amount that is typed without a currency, where none was there before. */
  readonly currency: string;
  readonly mayBeNegative?: boolean;
  /** null: the user emptied the field. */
  readonly onCommit: (money: Money | null) => void;
}

export function MoneyField({ label, value, currency, mayBeNegative = false, onCommit }: MoneyFieldProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [problem, setProblem] = useState<Problem | null>(null);
  const commit = (text: string) => {
    const read = readMoney(text, language, value?.currency ?? currency, mayBeNegative);
    setProblem(read.ok ? null : read.problem);
    if (read.ok && !isSame(read.value, value)) onCommit(read.value);
    return read.ok;
  };
  const shown = value === null ? '' : formatMoney(value, language);
  const { inputProps } = useDraft({ value: shown, onCommit: commit, onCancel: () => setProblem(null) });
  return (
    <TextInput
      {...inputProps}
      aria-label={label}
      placeholder={currency}
      error={problem === null ? null : problemHint(t, problem)}
      autoComplete="off"
      classNames={{ input: styles.amount ?? '' }}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

function isSame(one: Money | null, other: Money | null): boolean {
  return one?.amount === other?.amount && one?.currency === other?.currency;
}
