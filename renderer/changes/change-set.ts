// What one user intent wrote. The log is a sequence of these; everything else is a view of it.
import { z } from 'zod';
import type { Id } from '../domain/registry/fields.ts';
import type { Hlc } from './clock.ts';

export type DeviceId = string;

/** Names one change set for ever, and with a row and a field one write: a change set writes a field at most once. */
export interface Dot {
  readonly device: DeviceId;
  /** Contiguous per device, from 1. */
  readonly seq: number;
}

/** A leaf's written value. `null` clears it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One write to one leaf of one row. */
export interface Op {
  readonly table: string;
  readonly id: Id;
  /** The leaf's path: `code`, `title.zh`, `_deleted`. */
  readonly field: string;
  readonly value: Value;
  /**
   * The writes that the author saw and replaced. For `_deleted = true` these are the heads of every field of the row, so that
   * an edit that the author had not seen shows as a conflict.
   */
  readonly supersedes: readonly Dot[];
}

/** What the user meant, worded by the locales (`intent.<key>`) in history and undo. */
export interface Intent {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
  /** For `undo` and `redo`: the change set that it takes back. */
  readonly of?: Dot;
}

export interface ChangeSet {
  readonly device: DeviceId;
  readonly seq: number;
  readonly at: Hlc;
  /** The person's name as set on the device. */
  readonly author: string;
  readonly intent: Intent;
  readonly ops: readonly Op[];
}

/** Device to the last sequence number applied, without gaps. */
export type VersionVector = Readonly<Record<DeviceId, number>>;

const valueSchema: z.ZodType<Value> = z.json();
const uint = z.int().min(0);
export const dotSchema = z.strictObject({ device: z.guid(), seq: z.int().min(1) });
const opSchema = z.strictObject({
  table: z.string().min(1).max(100),
  id: z.guid(),
  field: z.string().min(1).max(100),
  value: valueSchema,
  supersedes: z.array(dotSchema).max(1_000),
});
export const intentSchema = z.strictObject({
  key: z.string().min(1).max(100),
  params: z.record(z.string().max(100), z.union([z.string().max(2_000), z.number()])).exactOptional(),
  of: dotSchema.exactOptional(),
});

/** What a change set from outside must look like. Tables and fields may be unknown: a newer version wrote them. */
export const changeSetSchema: z.ZodType<ChangeSet> = z.strictObject({
  device: z.guid(),
  seq: z.int().min(1),
  at: z.strictObject({ ms: uint.max(2 ** 48 - 1), counter: uint.max(2 ** 32 - 1) }),
  author: z.string().max(200),
  intent: intentSchema,
  ops: z.array(opSchema).max(1_000_000).refine(writesEachFieldOnce, { error: 'a field is written twice' }),
});

function writesEachFieldOnce(ops: readonly Op[]): boolean {
  return new Set(ops.map((op) => `${op.table}/${op.id}/${op.field}`)).size === ops.length;
}
