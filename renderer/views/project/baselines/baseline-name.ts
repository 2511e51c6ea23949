// What a baseline is called where several are to be told apart.
import { readLocalized } from '../../../domain/registry/language.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { formatDate } from '../../../i18n/formats.ts';
import type { Translate } from '../../../i18n/translator.ts';

/** Two may be of one name: the day tells them apart. */
export function baselineName(t: Translate, { name, approvedOn }: Row<'baseline'>): string {
  const text = readLocalized(name, t.language).text || t('common:untitled');
  return approvedOn === null ? text : t('common:inParentheses', { text, note: formatDate(approvedOn, t.language, 'short') });
}
