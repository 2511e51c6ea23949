// A reader of cells with people, sites and words in three languages, for tests.

import { enumValues, SLIP_CATEGORIES } from '../../../../renderer/domain/registry/enum-values.ts';
import type { Language } from '../../../../renderer/domain/registry/language.ts';
import { LANGUAGES } from '../../../../renderer/domain/registry/language.ts';
import { enumLabel } from '../../../../renderer/i18n/labels.ts';
import { translator } from '../../../../renderer/i18n/translator.ts';
import { namedChoice } from '../../../../renderer/views/project/grid/choices.ts';
import type { CellReader } from '../../../../renderer/views/project/grid/read-cell.ts';
import { testId } from '../../../helpers/replica.ts';

export const WANG = testId('w', 1);
export const WANG_TWO = testId('w', 2);
export const ORLOV = testId('w', 3);
export const XIAN = testId('s', 1);

export function readerFor(language: Language, codes: readonly (readonly [string, string])[] = []): CellReader {
  const word = (path: string) => (value: string) => ({
    value,
    label: value,
    names: LANGUAGES.map((each) => enumLabel(translator(each), 'milestone', path, value)),
  });
  return {
    language,
    today: '2026-11-24',
    owners: [
      namedChoice(WANG, { zh: '王浩然', en: 'Wang Haoran' }, language),
      namedChoice(WANG_TWO, { zh: '王伟', en: 'Wang Wei' }, language),
      namedChoice(ORLOV, { ru: 'Орлов Дмитрий', en: 'Dmitry Orlov' }, language),
    ],
    sites: [namedChoice(XIAN, { zh: '西安园区', en: 'Xi’an site' }, language, { en: 'Xi’an' })],
    statuses: enumValues('milestone', 'status').map(word('status')),
    slipCategories: SLIP_CATEGORIES.map(word('slipReason.category')),
    codes: new Map(codes),
  };
}
