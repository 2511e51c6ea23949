// What a browser's storage says when it cannot, as a problem that tells the user what is safe.
import { Dexie } from 'dexie';
import { failure } from '../domain/result.ts';

/** `storage.full`, `storage.denied`, `storage.otherWindow` or `storage.failed`. */
export function storageProblem(error: unknown): ReturnType<typeof failure> {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return failure('storage.full');
  if (names.includes(StaleError.name)) return failure('storage.otherWindow');
  if (names.some((name) => DENIALS.includes(name))) return failure('storage.denied');
  return failure('storage.failed', { reason: names[0] ?? 'unknown' });
}

/** The database is ahead of this page: another window has written to it. */
export class StaleError extends Error {
  override readonly name = 'StaleError';
}

const DENIALS = [
  'SecurityError',
  'InvalidStateError',
  'NotAllowedError',
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidAccessError',
];

/** Dexie wraps what IndexedDB says, sometimes twice. */
function namesOf(error: unknown): string[] {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return [];
  const inner = error instanceof Dexie.DexieError ? error.inner : 'cause' in error ? error.cause : undefined;
  return [error.name, ...namesOf(inner)];
}
