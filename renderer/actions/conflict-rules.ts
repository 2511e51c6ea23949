// Many conflicts settled by one rule: the newest value, mine, or that of a colleague.

import type { DeviceId } from '../changes/change-set.ts';
import { compareHlc } from '../changes/clock.ts';
import type { Conflict, Contender } from '../changes/conflicts.ts';
import type { Settlement } from './settle-conflicts.ts';

type WriterRule = { readonly kind: 'newest' } | { readonly kind: 'mine' } | { readonly kind: 'author'; readonly author: string };
/** Of rows without an owner: it comes back, or they go. */
type HomeRule = { readonly kind: 'restoreOwner' } | { readonly kind: 'remove' };
export type Rule = WriterRule | HomeRule;

export interface Outcome {
  readonly settlements: readonly Settlement[];
  /** How many fields get a value. */
  readonly values: number;
  /** How many disputed rows stay, and how many go. */
  readonly kept: number;
  readonly deleted: number;
  /** How many conflicts the rule says nothing of: nothing in them is by that person, or they need a look. */
  readonly left: number;
}

/** What a rule comes to. Codes that clash are for people to look at. @param own this device */
export function settledBy(rule: Rule, conflicts: readonly Conflict[], own: DeviceId): Outcome {
  const settlements = conflicts.flatMap((conflict) => settlementBy(rule, conflict, own) ?? []);
  const count = (fits: (settlement: Settlement) => boolean) => settlements.filter(fits).length;
  return {
    settlements,
    values: count(({ kind }) => kind === 'value'),
    kept: count((settlement) => settlement.kind === 'restoreOwner' || (settlement.kind === 'row' && settlement.stays)),
    deleted: count((settlement) => settlement.kind === 'remove' || (settlement.kind === 'row' && !settlement.stays)),
    left: conflicts.length - settlements.length,
  };
}

/** Everyone who wrote one of the values, each once. */
export function authorsIn(conflicts: readonly Conflict[]): string[] {
  return [...new Set(conflicts.flatMap(writersOf).map(({ author }) => author))].sort();
}

function settlementBy(rule: Rule, conflict: Conflict, own: DeviceId): Settlement | null {
  if (rule.kind === 'restoreOwner' || rule.kind === 'remove') return conflict.kind === 'homeless' ? { ...conflict, kind: rule.kind } : null;
  const latest = writersOf(conflict)
    .filter((writer) => fits(rule, writer, own))
    .sort((a, b) => compareHlc(b.at, a.at) || (a.dot.device < b.dot.device ? 1 : -1))[0];
  if (latest === undefined) return null;
  const { table } = conflict;
  if (conflict.kind === 'field') return { kind: 'value', table, id: conflict.id, field: conflict.field, value: latest.value };
  if (conflict.kind === 'deletion') return { kind: 'row', table, id: conflict.id, stays: !isDeletion(conflict, latest) };
  return null;
}

function writersOf(conflict: Conflict): readonly Contender[] {
  if (conflict.kind === 'field') return conflict.contenders;
  return conflict.kind === 'deletion' ? [...conflict.contenders, ...conflict.edits] : [];
}

function fits(rule: WriterRule, { dot, author }: Contender, own: DeviceId): boolean {
  if (rule.kind === 'newest') return true;
  return rule.kind === 'mine' ? dot.device === own : author === rule.author;
}

function isDeletion({ contenders }: Extract<Conflict, { kind: 'deletion' }>, writer: Contender): boolean {
  return contenders.includes(writer) && writer.value === true;
}
