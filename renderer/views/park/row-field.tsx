// The editor of one field of one row, derived from the registry: its kind chooses the component, its entity the label, and what the
// user leaves in it is written as one intent.
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { updateRow } from '../../actions/rows.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { captionOf } from '../../domain/registry/caption.ts';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import type { Language, Localized } from '../../domain/registry/language.ts';
import { type AnyRow, type EntityName, entityOf, isEntityName } from '../../domain/registry/registry.ts';
import { collator } from '../../i18n/formats.ts';
import { enumLabel, fieldLabel, problemHint } from '../../i18n/labels.ts';
import { useLanguage, useTranslate } from '../../i18n/react.ts';
import { DateField } from '../../ui/date-field.tsx';
import { LocalizedField } from '../../ui/localized-field.tsx';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fieldProblem } from './field-problem.ts';
import { useActionContext, usePark } from './use-park.ts';
import { useRun } from './use-run.ts';
import { useToday } from './use-today.ts';

export interface RowFieldProps {
  readonly entity: EntityName;
  readonly row: AnyRow;
  /** A field of the entity, of kind text, localized, date, enum, integer, decimal, flag or ref. */
  readonly field: string;
  readonly multiline?: boolean;
  readonly description?: string;
  /** What choosing nothing is called, for enums and references; default: a dash. */
  readonly emptyLabel?: string;
  /** What is wrong with a text, in the user's words, or null; and what the text is kept as. */
  readonly check?: (text: string) => string | null;
  readonly tidy?: (text: string) => string;
}

export function RowField(props: RowFieldProps) {
  const { entity, row, field, description, multiline = false } = props;
  const t = useTranslate();
  const write = useWrite(entity, row.id, field);
  const today = useToday();
  const definition = entityOf(entity).fields[field];
  if (definition === undefined) throw new Error(`no field ${field} in ${entity}`);
  const { kind, required } = definition;
  const value = row[field];
  const common = { label: fieldLabel(t, entity, field), required, ...(description !== undefined && { description }) };
  // A row's values are of their fields' kinds.
  switch (kind) {
    case 'localized':
      return <LocalizedRowField {...common} {...props} multiline={multiline} value={value as Localized} onWrite={write} />;
    case 'date':
      return <DateField {...common} value={value as CalendarDate | null} today={today} onCommit={write} />;
    case 'flag':
      return <Checkbox label={common.label} checked={value === true} onChange={(event) => write(event.currentTarget.checked)} />;
    case 'enum':
    case 'ref':
      return <ChoiceRowField {...common} {...props} value={value as string | null} onWrite={write} />;
    case 'text':
    case 'integer':
    case 'decimal':
      return (
        <TextRowField {...common} {...props} kind={kind} multiline={multiline} value={value as string | number | null} onWrite={write} />
      );
    case 'texts':
    case 'money':
    case 'refs':
    case 'anyRef':
    case 'order':
    case 'group':
    case 'list':
    case 'dates':
      throw new Error(`no editor for ${entity}.${field}, which is of kind ${kind}`);
    default:
      return assertNever(kind);
  }
}

/** Writes the field; a problem is told as a notice. */
function useWrite(entity: EntityName, id: Id, field: string): (value: unknown) => void {
  const context = useActionContext();
  const run = useRun();
  // The registry says which fields there are; the edit is checked against it before anything is written.
  return (value) => void run(updateRow(context(), entity, id, { [field]: value }));
}

interface PartProps<Value> extends RowFieldProps {
  readonly label: string;
  readonly required: boolean;
  readonly value: Value;
  readonly onWrite: (value: unknown) => void;
}

function LocalizedRowField(props: PartProps<Localized>) {
  const { label, required, description, multiline = false, value, onWrite } = props;
  const wrongWith = useCheck(props);
  const [error, setError] = useState<string | null>(null);
  const commit = (language: Language, text: string) => {
    const next = { ...value, [language]: text };
    const wrong = wrongWith(Object.values(next).join('').trim());
    setError(wrong);
    if (wrong === null) onWrite({ [language]: text });
    return wrong === null;
  };
  const extra = { ...(description !== undefined && { description }), ...(error !== null && { error }) };
  return <LocalizedField label={label} required={required} multiline={multiline} value={value} onCommit={commit} {...extra} />;
}

function TextRowField(props: PartProps<string | number | null> & { readonly kind: 'text' | 'integer' | 'decimal' }) {
  const { kind, label, required, description, multiline = false, value, onWrite, tidy } = props;
  const wrongWith = useCheck(props);
  const [error, setError] = useState<string | null>(null);
  const commit = (typed: string) => {
    const text = tidy?.(typed) ?? typed;
    const next = kind === 'text' || text === '' ? text : numberOf(kind, text);
    const wrong = wrongWith(text, next);
    setError(wrong);
    if (wrong !== null) return false;
    onWrite(next);
    return true;
  };
  const extra = { ...(description !== undefined && { description }), ...(error !== null && { error }) };
  return (
    <TextField
      label={label}
      required={required}
      multiline={multiline}
      value={String(value ?? '')}
      onCommit={commit}
      onCancel={() => setError(null)}
      {...extra}
    />
  );
}

/** What the view finds wrong with a text, else what the registry does, in the user's words. `next`: the value as it would be written. */
function useCheck({ entity, row, field, check }: RowFieldProps): (text: string, next?: string | number) => string | null {
  const t = useTranslate();
  const park = usePark();
  return (text, next = text) => {
    const own = check?.(text) ?? null;
    if (own !== null) return own;
    const problem = fieldProblem(park, entity, row, field, next);
    return problem === null ? null : problemHint(t, problem);
  };
}

/** People write a decimal comma; the log keeps a point. */
function numberOf(kind: 'integer' | 'decimal', text: string): string | number {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(',', '.');
  return kind === 'integer' && /^-?\d+$/.test(plain) ? Number(plain) : plain;
}

function ChoiceRowField({ entity, field, label, required, description, emptyLabel, value, onWrite }: PartProps<string | null>) {
  const t = useTranslate();
  const options = useOptions(entity, field);
  const canBeEmpty = entityOf(entity).fields[field]?.initial === null && !required;
  const extra = { ...(description !== undefined && { description }), ...(canBeEmpty && { emptyLabel: emptyLabel ?? t('common:empty') }) };
  return <SelectField label={label} required={required} value={value} options={options} onCommit={onWrite} {...extra} />;
}

/** The words of an enum in their own order; the rows that a reference can name by their captions, sorted as the language sorts. */
function useOptions(entity: EntityName, field: string): readonly SelectOption<string>[] {
  const t = useTranslate();
  const language = useLanguage();
  const park = usePark();
  const { kind, values, target } = entityOf(entity).fields[field] ?? { kind: 'text', values: [], target: null };
  if (kind === 'enum') return values.map((value) => ({ value, label: enumLabel(t, entity, field, value) }));
  if (target === null || !isEntityName(target)) return [];
  const options = park.rows(target).map((row) => ({ value: row.id, label: captionOf(park, target, { ...row }, language) }));
  return options.sort((a, b) => collator(language).compare(a.label, b.label));
}
