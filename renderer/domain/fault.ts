// What may be told of an error: its class, its code and the place in our code. Its message could hold what users typed, and the path of a
// file the name of a person.

export interface Fault {
  /** As `TypeError`. */
  readonly name: string;
  /** Of system errors, as `ENOSPC`; else empty. */
  readonly code: string;
  /** A place in a bundle, as `main.cjs:10:2034`; empty where it is not known. */
  readonly where: string;
}

/** @param reason anything: whatever can be thrown, or a promise be rejected with. */
export function faultOf(reason: unknown): Fault {
  if (!(reason instanceof Error)) return { name: typeof reason, code: '', where: '' };
  const code = 'code' in reason && typeof reason.code === 'string' ? reason.code : '';
  return { name: wordOf(reason.name), code: wordOf(code), where: placeIn(callsOf(reason)) };
}

/** A class or a code is a word; what is none, someone wrote into the error. */
function wordOf(text: string): string {
  return /^\w{1,60}$/.test(text) ? text : '';
}

const PLACE = /([\w.-]{1,100}:\d{1,9}:\d{1,9})\)?$/;

/** The lines of the stack that follow the message, which may be anything, also lines that look like calls. */
function callsOf({ stack, message }: { readonly stack?: unknown; readonly message: unknown }): readonly string[] {
  if (typeof stack !== 'string') return [];
  const words = String(message);
  const calls = stack.includes(words) ? stack.slice(stack.indexOf(words) + words.length) : '';
  return calls.split('\n').filter((line) => /^\s+at /.test(line));
}

/** The file's own name and the position of the innermost call. */
function placeIn(calls: readonly string[]): string {
  return calls.map((line) => PLACE.exec(line.trimEnd())?.[1]).find((place) => place !== undefined) ?? '';
}
