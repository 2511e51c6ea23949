// What a command is, and what it is given.
import type { Language } from '../../renderer/domain/registry/language.ts';
import type { Translate } from '../../renderer/i18n/translator.ts';
import type { Arguments, Syntax } from './arguments.ts';

export const COMMAND_NAMES = ['sample', 'inspect', 'verify', 'import', 'merge', 'report', 'log'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface Command extends Syntax {
  readonly name: CommandName;
  readonly run: (given: Arguments, context: CommandContext) => Promise<Outcome>;
}

export interface CommandContext {
  /** Texts in the language of the messages. */
  readonly t: Translate;
  readonly language: Language;
  /** To standard output, as it is. */
  readonly write: (content: string | Uint8Array) => void;
  /** To standard error, a line each. */
  readonly tell: (line: string) => void;
  /** Wall clock, milliseconds since 1970. */
  readonly wallMs: number;
  /** IANA name of the computer's time zone. */
  readonly timeZone: string;
  /** The person for whom the command runs. */
  readonly userName: string;
  /** For protected bundles, from the environment; empty where none is set. */
  readonly passphrase: string;
  /** A new UUID of version 7 at each call. */
  readonly newId: () => string;
}

/** How a command ended. Refusals and wrong usage carry their reasons, a line each, for standard error. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | { readonly kind: 'misused'; readonly reason: string };

export const DONE: Outcome = { kind: 'done' };

export function refused(...reasons: readonly string[]): Outcome {
  return { kind: 'refused', reasons };
}

export function misused(reason: string): Outcome {
  return { kind: 'misused', reason };
}

/** 0 done; 1 the input was refused, or the result has errors; 2 wrong usage. */
export function exitStatus(outcome: Outcome): 0 | 1 | 2 {
  return outcome.kind === 'done' ? 0 : outcome.kind === 'refused' ? 1 : 2;
}
