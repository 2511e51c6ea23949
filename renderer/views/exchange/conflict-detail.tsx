// The conflict that is open: what it is about, the ways to settle it, and the button that does it.
import { Anchor, Button, Group, Text } from '@mantine/core';
import { type FormEvent, useId } from 'react';
import { Link } from 'wouter';
import type { Conflict } from '../../changes/conflicts.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { Id } from '../../domain/registry/fields.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Problem } from '../../domain/result.ts';
import { entityLabel, fieldLabel, problemHint } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { usePark } from '../park/use-park.ts';
import { ConflictChoices } from './conflict-choices.tsx';
import type { Draft, Option } from './conflict-draft.ts';
import { type ConflictRow, projectOf } from './conflict-rows.ts';
import styles from './conflicts.module.css';

interface ConflictDetailProps {
  readonly row: ConflictRow;
  readonly options: readonly Option[];
  readonly draft: Draft;
  readonly codes: Readonly<Record<Id, string>>;
  /** What is wrong with what was typed; null where nothing is, or nothing was tried yet. */
  readonly problem: Problem | null;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onSettle: () => void;
}

export function ConflictDetail({ row, options, draft, codes, problem, onDraft, onSettle }: ConflictDetailProps) {
  const t = useTranslate();
  const park = usePark();
  const heading = useId();
  const { conflict, title, group, subject } = row;
  const address = addressOf(park, conflict);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSettle();
  };
  return (
    <section className={styles.detail} aria-labelledby={heading}>
      <h2 id={heading} className={styles.title}>
        {t('conflicts:heading', { title, subject })}
      </h2>
      <Text size="sm" c="dimmed">
        {address === null ? (
          group
        ) : (
          <Anchor component={Link} href={address} size="sm">
            {group}
          </Anchor>
        )}
      </Text>
      <Text size="sm" my="xs">
        {explained(t, conflict)}
      </Text>
      <form onSubmit={submit}>
        <ConflictChoices conflict={conflict} name={row.key} options={options} draft={draft} onDraft={onDraft} codes={codes} />
        {problem !== null && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert" mt="xs">
            {problemHint(t, problem)}
          </Text>
        )}
        <Group gap="sm" mt="md">
          <Button type="submit" disabled={draft.option === null || (draft.option === 'move' && draft.owner === null)}>
            {t('conflicts:settle')}
          </Button>
          <Text size="xs" c="dimmed" className={styles.keys}>
            <Kbd combo="↑" /> <Kbd combo="↓" /> {t('conflicts:keys.move')} <Kbd combo="1" />–<Kbd combo={String(options.length)} />{' '}
            {t('conflicts:keys.choose')} <Kbd combo="enter" /> {t('conflicts:keys.settle')}
          </Text>
        </Group>
      </form>
    </section>
  );
}

function explained(t: Translate, conflict: Conflict): string {
  const { table } = conflict;
  switch (conflict.kind) {
    case 'field':
      return t('conflicts:field.explained');
    case 'deletion':
      return t('conflicts:deletion.explained');
    case 'clash':
      return t('conflicts:clash.explained', { field: fieldLabel(t, table, conflict.field) });
    case 'homeless':
      return t('conflicts:homeless.explained', { entity: entityLabel(t, table), field: fieldLabel(t, table, conflict.field) });
    default:
      return assertNever(conflict);
  }
}

/** Where the row can be looked at: in its project. */
function addressOf(park: ParkReader, conflict: Conflict): string | null {
  const project = projectOf(park, conflict);
  if (project === null) return null;
  if (conflict.table === 'milestone' && conflict.kind !== 'clash') return `/projects/${project}/milestones/${conflict.id}`;
  return conflict.table === 'risk' ? `/projects/${project}/risks` : `/projects/${project}`;
}
