// Why a milestone slips, in the reader's words: the kind of reason, and the explanation in his language where somebody put it into it.
import type { Row } from '../../domain/registry/registry.ts';
import { slipReasonIn } from '../../domain/rules/slip-reason.ts';
import { enumLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';

/** “Customs: held at the border”; empty where nobody gave a reason. */
export function reasonWords(t: Translate, milestone: Row<'milestone'>): string {
  const { category } = milestone.slipReason;
  const kind = category === null ? '' : enumLabel(t, 'milestone', 'slipReason.category', category);
  const text = slipReasonIn(milestone, t.language).trim();
  return kind !== '' && text !== '' ? t('common:label', { name: kind, value: text }) : kind || text;
}
