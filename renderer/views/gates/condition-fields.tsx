// The conditions of a conditional go while they are typed: each a title and a day, in lines that come and go.
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import { conditionsOfGate } from '../../domain/rules/gates.ts';
import { formatList } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TrashIcon } from '../../ui/icons/icons.tsx';
import { useItemKeys } from '../../ui/item-keys.ts';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { usePark } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import styles from './gates.module.css';

export interface TypedCondition {
  readonly title: string;
  readonly due: CalendarDate | null;
}

export const BLANK: TypedCondition = { title: '', due: null };

interface ConditionFieldsProps {
  readonly gate: Id;
  readonly typed: readonly TypedCondition[];
  /** Why a line cannot be recorded; null where it can. */
  readonly errorOf: (condition: TypedCondition, at: number) => string | null;
  readonly onChange: (typed: readonly TypedCondition[]) => void;
}

export function ConditionFields({ gate, typed, errorOf, onChange }: ConditionFieldsProps) {
  const t = useTranslate();
  const around = useFocusKept<HTMLDivElement>();
  const keys = useItemKeys(typed);
  // The line that was just asked for is where the user wants to type.
  const [added, setAdded] = useState<number | null>(null);
  const add = () => {
    setAdded(typed.length);
    onChange([...typed, BLANK]);
  };
  return (
    <Stack gap="xs" ref={around}>
      <Text size="sm">{t('gates:conditionsHelp')}</Text>
      <RecordedConditions gate={gate} />
      {typed.map((condition, at) => (
        <ConditionLine
          key={keys[at]}
          number={at + 1}
          condition={condition}
          error={errorOf(condition, at)}
          takesFocus={at === added}
          onChange={(changed) => onChange(typed.with(at, changed))}
          onRemove={typed.length > 1 ? () => onChange(typed.toSpliced(at, 1)) : undefined}
        />
      ))}
      <Group>
        <Button variant="default" size="xs" onClick={add}>
          {t('gates:addCondition')}
        </Button>
      </Group>
    </Stack>
  );
}

/** What was recorded with an earlier decision stays, and need not be typed again. */
function RecordedConditions({ gate }: { readonly gate: Id }) {
  const t = useTranslate();
  const titles = conditionsOfGate(usePark(), gate).map(({ title }) => readLocalized(title, t.language).text || t('common:untitled'));
  if (titles.length === 0) return null;
  return <Text size="sm">{t('gates:recorded', { conditions: formatList(titles, t.language) })}</Text>;
}

interface ConditionLineProps {
  /** From 1. */
  readonly number: number;
  readonly condition: TypedCondition;
  readonly error: string | null;
  readonly takesFocus: boolean;
  readonly onChange: (condition: TypedCondition) => void;
  /** undefined: the only line stays. */
  readonly onRemove: (() => void) | undefined;
}

function ConditionLine({ number, condition, error, takesFocus, onChange, onRemove }: ConditionLineProps) {
  const t = useTranslate();
  const today = useToday();
  return (
    <div className={styles.condition}>
      <TextInput
        label={t('gates:condition', { number })}
        value={condition.title}
        error={error}
        autoFocus={takesFocus}
        onChange={(event) => onChange({ ...condition, title: event.currentTarget.value })}
      />
      <DateField
        label={t('gates:due', { number })}
        value={condition.due}
        today={today}
        onCommit={(due) => onChange({ ...condition, due })}
      />
      {onRemove !== undefined && (
        <ActionIcon
          className={styles.removal}
          variant="subtle"
          color="gray"
          aria-label={t('gates:removeCondition', { number })}
          onClick={onRemove}
        >
          <TrashIcon />
        </ActionIcon>
      )}
    </div>
  );
}
