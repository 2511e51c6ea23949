// The bar over the list: how many conflicts there are, and the ticked ones settled by one rule.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { authorsIn, type Outcome, type Rule, settledBy } from '../../actions/conflict-rules.ts';
import type { Settlement } from '../../actions/settle-conflicts.ts';
import type { Conflict } from '../../changes/conflicts.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useParkStore } from '../park/use-park.ts';
import styles from './conflicts.module.css';
import { personWords } from './device-words.ts';

interface ConflictBatchProps {
  /** How many there are in all. */
  readonly count: number;
  readonly ticked: readonly Conflict[];
  readonly onTickAll: (isTicked: boolean) => void;
  readonly onSettle: (settlements: readonly Settlement[]) => Promise<void>;
}

const AUTHOR = 'author:';

export function ConflictBatch({ count, ticked, onTickAll, onSettle }: ConflictBatchProps) {
  const t = useTranslate();
  const store = useParkStore();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const options = [
    { value: 'newest', label: t('conflicts:batch.newest') },
    { value: 'mine', label: t('conflicts:batch.mine') },
    ...(ticked.some(({ kind }) => kind === 'homeless')
      ? [
          { value: 'restoreOwner', label: t('conflicts:batch.restoreOwner') },
          { value: 'remove', label: t('conflicts:batch.remove') },
        ]
      : []),
    ...authorsIn(ticked).map((author) => ({
      value: AUTHOR + author,
      label: t('conflicts:batch.author', { author: personWords(t, author) }),
    })),
  ];
  const rule = options.some(({ value }) => value === chosen) ? ruleOf(chosen) : null;
  const outcome = rule === null ? null : settledBy(rule, ticked, store.device);
  const settle = async () => {
    if (outcome === null) return;
    setIsBusy(true);
    await onSettle(outcome.settlements);
    setIsBusy(false);
    setChosen(null);
  };
  return (
    <div className={styles.bar}>
      <Group justify="space-between" align="center" gap="xs" mih="2.25rem">
        <Text size="sm" c={ticked.length === 0 ? 'dimmed' : 'inherit'}>
          {ticked.length === 0 ? t('conflicts:count', { count }) : t('conflicts:batch.ticked', { count: ticked.length })}
        </Text>
        <Group gap="xs">
          {ticked.length > 0 && (
            <>
              <SelectField
                label={t('conflicts:batch.rule')}
                hideLabel
                value={rule === null ? null : chosen}
                emptyLabel={t('conflicts:batch.choose')}
                options={options}
                onCommit={setChosen}
              />
              <Button disabled={outcome === null || outcome.settlements.length === 0} loading={isBusy} onClick={() => void settle()}>
                {t('conflicts:batch.settle')}
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => onTickAll(ticked.length < count)}>
            {t(ticked.length < count ? 'conflicts:batch.all' : 'conflicts:batch.none')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" role="status">
        {outcome !== null && outcomeWords(t, outcome)}
      </Text>
    </div>
  );
}

/** What would be done, before it is. */
function outcomeWords(t: Translate, { values, kept, deleted, left }: Outcome): string {
  const parts = [
    values > 0 ? t('conflicts:batch.values', { count: values }) : '',
    kept > 0 ? t('conflicts:batch.kept', { count: kept }) : '',
    deleted > 0 ? t('conflicts:batch.deleted', { count: deleted }) : '',
    left > 0 ? t('conflicts:batch.left', { count: left }) : '',
  ];
  return parts.filter((part) => part !== '').join(t.language === 'zh' ? '' : ' ');
}

function ruleOf(value: string | null): Rule | null {
  if (value === null) return null;
  if (value === 'newest' || value === 'mine' || value === 'restoreOwner' || value === 'remove') return { kind: value };
  return { kind: 'author', author: value.slice(AUTHOR.length) };
}
