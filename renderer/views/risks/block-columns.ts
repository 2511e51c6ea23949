// The columns of the table of risks as blocks of cells.
import { enumValues } from '../../domain/registry/enum-values.ts';
import { LANGUAGES, type Language, readLocalized } from '../../domain/registry/language.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { failure, success } from '../../domain/result.ts';
import { riskScore } from '../../domain/rules/risks.ts';
import { translator } from '../../i18n/translator.ts';
import { blockColumn, enumChoices, type RowsColumn, remembered, unfit } from '../block/block-cells.ts';
import { namedChoice } from '../project/grid/choices.ts';

/** As they stand in the table. What is worked out from the others is copied, and passed over where it is pasted. */
export function riskColumns(language: Language, people: readonly Row<'person'>[]): readonly RowsColumn<'risk'>[] {
  const persons = people.map(({ id, name }) => namedChoice(id, name, language));
  const statuses = enumChoices('risk', 'status', language);
  const [person, status] = [remembered(persons), remembered(statuses)];
  return [
    blockColumn(
      'risk',
      'title',
      (text, row) =>
        text.trim() === '' && row !== null
          ? failure('edit.required', { table: 'risk', field: 'title' })
          : success({ title: { [language]: text.trim() } }),
      ({ title }) => readLocalized(title, language).text,
    ),
    mark('likelihood'),
    mark('impact'),
    {
      key: 'severity',
      names: LANGUAGES.map((each) => translator(each)('projects:risks.severity')),
      read: () => success({}),
      copied: (row) => String(riskScore(row) ?? ''),
    },
    blockColumn(
      'risk',
      'response',
      (text) => success({ response: { [language]: text.trim() } }),
      ({ response }) => readLocalized(response, language).text,
    ),
    blockColumn(
      'risk',
      'owner',
      (text) => {
        if (text.trim() === '') return success({ owner: null });
        const owner = person(text);
        return owner === null ? unfit('risk', 'owner', text) : success({ owner });
      },
      ({ owner }) => persons.find(({ value }) => value === owner)?.label ?? '',
    ),
    blockColumn(
      'risk',
      'status',
      (text) => {
        const value = enumValues('risk', 'status').find((each) => each === status(text));
        return value === undefined ? unfit('risk', 'status', text) : success({ status: value });
      },
      (row) => statuses.find(({ value }) => value === row.status)?.label ?? '',
    ),
  ];
}

/** From 1 to 5; empty: not judged. */
function mark(key: 'likelihood' | 'impact'): RowsColumn<'risk'> {
  return blockColumn(
    'risk',
    key,
    (text) => {
      const typed = text.normalize('NFKC').trim();
      if (typed === '') return success({ [key]: null });
      return /^[1-5]$/.test(typed) ? success({ [key]: Number(typed) }) : unfit('risk', key, text);
    },
    (row) => String(row[key] ?? ''),
  );
}
