// What people have to decide on after laptops worked apart: the list, and beside it the one that is being looked at.
import { useMemo, useRef, useState } from 'react';
import { type Settlement, settleConflicts } from '../../actions/settle-conflicts.ts';
import type { Conflict } from '../../changes/conflicts.ts';
import type { Problem } from '../../domain/result.ts';
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { ConflictBatch } from './conflict-batch.tsx';
import { ConflictDetail } from './conflict-detail.tsx';
import { settlementOf } from './conflict-draft.ts';
import { ConflictList } from './conflict-list.tsx';
import { conflictRows } from './conflict-rows.ts';
import styles from './conflicts.module.css';
import { useConflictDrafts } from './use-conflict-drafts.ts';
import { useConflicts } from './use-conflicts.ts';

export function ConflictsPanel() {
  const t = useTranslate();
  const conflicts = useConflicts();
  if (conflicts.length > 0) return <ConflictDesk conflicts={conflicts} />;
  return <EmptyState title={t('conflicts:none.title')} todo={t('conflicts:none.todo')} />;
}

interface Place {
  readonly key: string;
  readonly at: number;
}

function ConflictDesk({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const t = useTranslate();
  const park = usePark();
  const list = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => conflictRows(t, park, conflicts), [t, park, conflicts]);
  const [place, setPlace] = useState<Place>({ key: '', at: 0 });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');
  const settle = useSettle();
  const active = activePlace(rows, place);
  const row = rows[active];
  const { draft, options, codes, reader, change, forget } = useConflictDrafts(row?.conflict ?? null, row?.key ?? '');
  const tickedRows = rows.filter(({ key }) => ticked.has(key));

  const goTo = (at: number) => {
    setPlace({ key: rows[at]?.key ?? '', at });
    setProblem(null);
  };
  const tick = (keys: readonly string[], isTicked: boolean) => {
    const next = new Set(ticked);
    for (const key of keys)
      if (isTicked) next.add(key);
      else next.delete(key);
    setTicked(next);
  };
  const settleAll = async (settlements: readonly Settlement[]) => {
    if (!(await settle(settlements))) return;
    setPlace({ key: '', at: active });
    setTicked(new Set());
    setTold(t('conflicts:settled', { count: settlements.length }));
  };
  const settleActive = async () => {
    const settlement = row === undefined ? null : settlementOf(row.conflict, draft, codes, reader);
    if (row === undefined || settlement === null) return;
    setProblem(settlement.ok ? null : settlement.problem);
    if (!settlement.ok) return;
    list.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    await settleAll([settlement.value]);
    forget(row.key);
  };
  return (
    <div className={styles.desk} ref={list}>
      <ConflictBatch
        count={rows.length}
        ticked={tickedRows.map(({ conflict }) => conflict)}
        onTickAll={(isTicked) => setTicked(new Set(isTicked ? rows.map(({ key }) => key) : []))}
        onSettle={settleAll}
      />
      <div className={styles.split}>
        <ConflictList
          rows={rows}
          active={active}
          ticked={ticked}
          onActive={goTo}
          onTick={tick}
          onNumber={(number) => {
            const option = options[number - 1];
            if (option !== undefined) change({ option });
          }}
          onSettle={() => void settleActive()}
        />
        {row !== undefined && (
          <ConflictDetail
            key={row.key}
            row={row}
            options={options}
            draft={draft}
            codes={codes}
            problem={problem}
            onDraft={change}
            onSettle={() => void settleActive()}
          />
        )}
      </div>
      <div role="status">
        <VisuallyHidden>{told}</VisuallyHidden>
      </div>
    </div>
  );
}

/** Whether it was done; a problem is told as a notice. */
function useSettle(): (settlements: readonly Settlement[]) => Promise<boolean> {
  const context = useActionContext();
  const run = useRun();
  return async (settlements) => (await run(settleConflicts(context(), settlements))) !== undefined;
}

/** Where the open conflict stands now; where it is gone, the one that has taken its place. */
function activePlace(rows: readonly { readonly key: string }[], { key, at }: Place): number {
  const found = key === '' ? -1 : rows.findIndex((row) => row.key === key);
  return found >= 0 ? found : Math.max(0, Math.min(at, rows.length - 1));
}
