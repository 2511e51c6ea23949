// What a person is about to decide, conflict by conflict: it is still there when they come back to one.
import { useMemo, useState } from 'react';
import { ownerTable } from '../../actions/settle-conflicts.ts';
import type { Conflict } from '../../changes/conflicts.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { useLanguage } from '../../i18n/react.ts';
import { usePark, useParkStore } from '../park/use-park.ts';
import { useToday } from '../park/use-today.ts';
import { type Draft, NO_DRAFT, type Option, optionsOf, type Reader } from './conflict-draft.ts';
import { hasBeen, suggestedCodes } from './conflict-writes.ts';

export interface OpenDraft {
  readonly draft: Draft;
  /** The ways to settle the conflict. */
  readonly options: readonly Option[];
  /** The new code of each row that clashes and does not keep its own. */
  readonly codes: Readonly<Record<Id, string>>;
  readonly reader: Reader;
  readonly change: (change: Partial<Draft>) => void;
  /** The conflict is settled. */
  readonly forget: (key: string) => void;
}

/** @param key of the conflict */
export function useConflictDrafts(conflict: Conflict | null, key: string): OpenDraft {
  const store = useParkStore();
  const park = usePark();
  const language = useLanguage();
  const today = useToday();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const draft = drafts.get(key) ?? firstDraft(conflict);
  const options = useMemo(() => {
    if (conflict === null) return [];
    const canRestore = conflict.kind === 'homeless' && hasBeen(store.log, ownerTable(conflict.table, conflict.field), conflict.owner);
    return optionsOf(conflict, canRestore);
  }, [store, conflict]);
  const suggested = useMemo(() => {
    if (conflict?.kind !== 'clash') return {};
    const renamed = conflict.ids.filter((_, at) => at !== draft.option);
    return suggestedCodes(park, conflict.table, conflict.field, conflict.value, renamed);
  }, [park, conflict, draft.option]);
  return {
    draft,
    options,
    codes: { ...suggested, ...draft.codes },
    reader: { language, today },
    change: (change) => setDrafts((kept) => new Map(kept).set(key, { ...(kept.get(key) ?? firstDraft(conflict)), ...change })),
    forget: (settled) => setDrafts((kept) => new Map([...kept].filter(([each]) => each !== settled))),
  };
}

/** Money begins with the currency that stands there. */
function firstDraft(conflict: Conflict | null): Draft {
  const value = conflict?.kind === 'field' ? (conflict.contenders[0]?.value ?? null) : null;
  const currency = value !== null && typeof value === 'object' && 'currency' in value ? value.currency : undefined;
  return typeof currency === 'string' ? { ...NO_DRAFT, currency } : NO_DRAFT;
}
