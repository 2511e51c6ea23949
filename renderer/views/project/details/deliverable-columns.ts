// The deliverables of a milestone as blocks of cells: a list that a partner sends as a spreadsheet is taken in as it is.
import { enumValues } from '../../../domain/registry/enum-values.ts';
import type { CalendarDate } from '../../../domain/registry/fields.ts';
import { type Language, readLocalized } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { failure, success } from '../../../domain/result.ts';
import { legalSteps } from '../../../domain/rules/deliverable-flow.ts';
import { blockColumn, enumChoices, mapped, type RowsColumn, readDay, remembered, unfit } from '../../block/block-cells.ts';

interface Reader {
  readonly language: Language;
  readonly today: CalendarDate;
}

export function deliverableColumns(reader: Reader): readonly RowsColumn<'deliverable'>[] {
  const { language } = reader;
  return [
    blockColumn(
      'deliverable',
      'code',
      (text) => success({ code: text.trim() }),
      ({ code }) => code,
    ),
    blockColumn(
      'deliverable',
      'title',
      (text, row) =>
        text.trim() === '' && row !== null
          ? failure('edit.required', { table: 'deliverable', field: 'title' })
          : success({ title: { [language]: text.trim() } }),
      ({ title }) => readLocalized(title, language).text,
    ),
    typeColumn(language),
    dayColumn(reader, 'due'),
    statusColumn(language),
    dayColumn(reader, 'submittedOn'),
    dayColumn(reader, 'acceptedOn'),
  ];
}

function typeColumn(language: Language): RowsColumn<'deliverable'> {
  const choices = enumChoices('deliverable', 'type', language);
  const meant = remembered(choices);
  return blockColumn(
    'deliverable',
    'type',
    (text) => {
      const value = enumValues('deliverable', 'type').find((each) => each === meant(text));
      return value === undefined ? unfit('deliverable', 'type', text) : success({ type: value });
    },
    (row) => choices.find(({ value }) => value === row.type)?.label ?? '',
  );
}

/** A new one stands where its list says; one that is here already goes no further than a step, as by hand. */
function statusColumn(language: Language): RowsColumn<'deliverable'> {
  const choices = enumChoices('deliverable', 'status', language);
  const meant = remembered(choices);
  const isLegal = (row: Row<'deliverable'>, to: string) => row.status === to || legalSteps(row.status).some((step) => step.to === to);
  return blockColumn(
    'deliverable',
    'status',
    (text, row) => {
      const value = enumValues('deliverable', 'status').find((each) => each === meant(text));
      const isRefused = value === undefined || (row !== null && !isLegal(row, value));
      return isRefused ? unfit('deliverable', 'status', text) : success({ status: value });
    },
    (row) => choices.find(({ value }) => value === row.status)?.label ?? '',
  );
}

function dayColumn(reader: Reader, key: 'due' | 'submittedOn' | 'acceptedOn'): RowsColumn<'deliverable'> {
  return blockColumn(
    'deliverable',
    key,
    (text) => mapped(readDay(text, reader), (day) => ({ [key]: day })),
    (row) => row[key] ?? '',
  );
}
