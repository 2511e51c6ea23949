// Errors that a user or a file can cause are values. Thrown errors are bugs.

/**
 * What went wrong, in a form that any language can word: `problem.<code>` in the locales says what happened,
 * what is safe, and what to do; `details` fills its placeholders.
 */
export interface Problem {
  readonly code: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: string, details?: Problem['details']): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: details === undefined ? { code } : { code, details } };
}
