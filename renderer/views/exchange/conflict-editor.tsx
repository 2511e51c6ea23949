// The editor of a third value: what is typed is kept as text, and read when the conflict is settled.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { assertNever } from '../../domain/assert-never.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { Field } from '../../domain/registry/fields.ts';
import { type EntityName, isEntityName } from '../../domain/registry/registry.ts';
import { collator } from '../../i18n/formats.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePark } from '../park/use-park.ts';
import { type Draft, fieldAt, typedKindOf } from './conflict-draft.ts';
import styles from './conflicts.module.css';

interface ConflictEditorProps {
  readonly table: EntityName;
  /** A leaf's path. */
  readonly path: string;
  readonly draft: Draft;
  readonly onType: (change: Partial<Draft>) => void;
}

export function ConflictEditor({ table, path, draft, onType }: ConflictEditorProps) {
  const t = useTranslate();
  const field = fieldAt(table, path);
  const kind = typedKindOf(field);
  const label = t('conflicts:other.field');
  const common = { value: draft.typed, 'aria-label': label, onFocus: () => onType({}) };
  if (field === null || kind === null) return null;
  switch (kind) {
    case 'localized':
      return <Textarea {...common} autosize minRows={2} maxRows={8} onChange={(event) => onType({ typed: event.currentTarget.value })} />;
    case 'text':
    case 'integer':
    case 'decimal':
      return <TextInput {...common} onChange={(event) => onType({ typed: event.currentTarget.value })} />;
    case 'date':
      return (
        <TextInput
          {...common}
          placeholder={t('common:datePlaceholder')}
          onChange={(event) => onType({ typed: event.currentTarget.value })}
        />
      );
    case 'money':
      return <MoneyEditor {...{ draft, onType }} label={label} />;
    case 'enum':
    case 'ref':
      return <ChoiceEditor {...{ table, path, field, draft, onType }} label={label} />;
    default:
      return assertNever(kind);
  }
}

interface PartProps {
  readonly draft: Draft;
  readonly onType: (change: Partial<Draft>) => void;
  readonly label: string;
}

function MoneyEditor({ draft, onType, label }: PartProps) {
  const t = useTranslate();
  return (
    <div className={styles.money}>
      <TextInput
        aria-label={label}
        inputMode="decimal"
        value={draft.typed}
        onFocus={() => onType({})}
        onChange={(event) => onType({ typed: event.currentTarget.value })}
      />
      <TextInput
        aria-label={t('conflicts:other.currency')}
        maxLength={3}
        value={draft.currency}
        onFocus={() => onType({})}
        onChange={(event) => onType({ currency: event.currentTarget.value })}
      />
    </div>
  );
}

function ChoiceEditor({
  table,
  path,
  field,
  draft,
  onType,
  label,
}: PartProps & { readonly table: EntityName; readonly path: string; readonly field: Field }) {
  const t = useTranslate();
  const options = useOptions(table, path, field);
  return (
    <NativeSelect
      aria-label={label}
      value={draft.typed}
      onFocus={() => onType({})}
      onChange={(event) => onType({ typed: event.currentTarget.value })}
      data={[{ value: '', label: t('common:empty') }, ...options]}
    />
  );
}

function useOptions(table: EntityName, path: string, { kind, values, target }: Field): { value: string; label: string }[] {
  const t = useTranslate();
  const park = usePark();
  if (kind === 'enum') return values.map((value) => ({ value, label: enumLabel(t, table, path, value) }));
  if (target === null || !isEntityName(target)) return [];
  const options = park.rows(target).map((row) => ({ value: row.id, label: captionOf(park, target, { ...row }, t.language) }));
  return options.sort((a, b) => collator(t.language).compare(a.label, b.label));
}
