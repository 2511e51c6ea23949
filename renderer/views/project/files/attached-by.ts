// Who attached a file, and when, read off the log.
import type { ChangeLog } from '../../../changes/log.ts';
import type { Id } from '../../../domain/registry/fields.ts';

export interface Attached {
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly ms: number;
}

/** One pass over the log. What was attached again by a redo has the name of who attached it first. */
export function attachedBy(log: ChangeLog): ReadonlyMap<Id, Attached> {
  const attached = new Map<Id, Attached>();
  for (const { at, author, ops } of log) {
    for (const { table, id, field } of ops) {
      if (table === 'attachment' && field === 'sha256' && !attached.has(id)) attached.set(id, { author, ms: at.ms });
    }
  }
  return attached;
}
