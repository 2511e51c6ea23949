// Where a tranche stands, in words: for the table of tranches and for reports.
import type { TrancheState } from '../domain/rules/tranche-state.ts';
import type { Translate } from './translator.ts';

export function trancheStateText(t: Translate, state: TrancheState): string {
  if (state.kind === 'late') return t('money:state.late', { count: state.days });
  if (state.kind === 'milestoneLate') return t('money:state.milestoneLate', { count: state.days });
  return t(`money:state.${state.kind}`);
}
