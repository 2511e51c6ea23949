// What `inspect` tells of a bundle: plain data, the keys of its JSON.

import type { Park } from '../../renderer/changes/park.ts';
import { pendingOps } from '../../renderer/changes/pending.ts';
import { isHidden, type RowState } from '../../renderer/changes/row-state.ts';
import { sameValue } from '../../renderer/changes/write.ts';
import { DELETED } from '../../renderer/domain/registry/entity.ts';
import { ENTITY_NAMES } from '../../renderer/domain/registry/registry.ts';
import type { Bundle } from '../../renderer/sync/bundle/bundle.ts';
import { parkOf } from '../../renderer/sync/park-file.ts';

export interface BundleSummary {
  readonly file: string;
  readonly kind: Bundle['manifest']['kind'];
  readonly formatVersion: number;
  readonly park: { readonly id: string; readonly name: string };
  /** The device that wrote the file. */
  readonly device: string;
  /** `2026-11-24T08:00:00.000Z`; null where the writer did not say. */
  readonly writtenAt: string | null;
  readonly signature: Bundle['signature'];
  readonly devices: readonly { readonly id: string; readonly firstSeq: number; readonly lastSeq: number }[];
  /** What must have been applied before: device to sequence number. */
  readonly requires: Readonly<Record<string, number>>;
  readonly changeSets: number;
  readonly ops: number;
  /** The latest clock reading: `2026-11-24T08:00:00.000Z`; null where there are no change sets. */
  readonly lastChangeAt: string | null;
  /** Living rows by entity, of the entities that have any; of a segment, rows that it writes to. */
  readonly rows: Readonly<Record<string, number>>;
  readonly deletedRows: number;
  /** Fields with more than one value; null for a segment, which alone does not tell. */
  readonly openConflicts: number | null;
  /** Writes that this version does not understand and keeps. */
  readonly pending: number;
  readonly attachments: readonly { readonly sha256: string; readonly size: number }[];
}

/** The summary of a bundle; `file` is what it was called by. */
export function summaryOf(file: string, bundle: Bundle): BundleSummary {
  const { manifest, signature, blobs, sets } = bundle;
  return {
    file,
    kind: manifest.kind,
    formatVersion: manifest.formatVersion,
    park: { id: manifest.park.id, name: manifest.park.name },
    device: manifest.device,
    writtenAt: manifest.writtenAt === null ? null : instant(manifest.writtenAt),
    signature,
    devices: manifest.devices.map(({ id, first, last }) => ({ id, firstSeq: first, lastSeq: last })),
    requires: manifest.requires,
    changeSets: manifest.counts.changeSets,
    ops: manifest.counts.ops,
    lastChangeAt: sets.length === 0 ? null : instant(manifest.lastHlc.ms),
    ...contentOf(bundle),
    attachments: blobs,
  };
}

type Content = Pick<BundleSummary, 'rows' | 'deletedRows' | 'openConflicts' | 'pending'>;

function contentOf(bundle: Bundle): Content {
  const opened = parkOf(bundle);
  return opened.ok ? contentOfPark(opened.value.park, bundle.sets) : contentOfSegment(bundle);
}

function contentOfPark({ tables }: Park, sets: Bundle['sets']): Content {
  const states = ENTITY_NAMES.flatMap((name) => [...tables[name].values()]);
  const living = ENTITY_NAMES.map((name) => [name, [...tables[name].values()].filter((state) => !isHidden(state)).length] as const);
  return {
    rows: Object.fromEntries(living.filter(([, count]) => count > 0)),
    deletedRows: states.filter(isHidden).length,
    openConflicts: states.reduce((sum, state) => sum + conflictsOf(state), 0),
    pending: pendingOps(sets).length,
  };
}

function contentOfSegment({ sets }: Bundle): Content {
  const ops = sets.flatMap((set) => set.ops);
  const written = Map.groupBy(ops, (op) => op.table);
  const rows = [...written].map(([table, of]): [string, number] => [table, new Set(of.map((op) => op.id)).size]);
  const deleted = ops.filter((op) => op.field === DELETED && op.value === true).length;
  return { rows: Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1))), deletedRows: deleted, openConflicts: null, pending: 0 };
}

/** Several writes of one value are no conflict. */
function conflictsOf(state: RowState): number {
  return Object.values(state.open).filter(([first, ...others]) => others.some((head) => !sameValue(head.value, first?.value ?? null)))
    .length;
}

/** Every clock reading of a bundle is one that a date can hold: 48 bits of milliseconds reach the year 10889. */
export function instant(ms: number): string {
  return new Date(ms).toISOString();
}
