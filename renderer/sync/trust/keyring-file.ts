// `keyring.json`: the signed statements that a bundle carries, as they are, believed or not.
import { z } from 'zod';
import { failure, type Result, success } from '../../domain/result.ts';
import { type Bytes, KEYRING, LIMITS } from '../bundle/format.ts';
import { fromBase64url } from './base64url.ts';
import { isKeyText, SIGNATURE_LENGTH } from './signature.ts';
import { LONGEST_TEXT, type SignedStatement } from './statement.ts';

const statementSchema: z.ZodType<SignedStatement> = z.object({
  // Half of a surrogate pair has no bytes of its own to sign: two texts would share a signature.
  text: z
    .string()
    .max(LONGEST_TEXT)
    .refine((text) => text.isWellFormed()),
  key: z.string().refine(isKeyText),
  signature: z.string().refine((signature) => fromBase64url(signature, SIGNATURE_LENGTH) !== null),
});

/** The statements in the bytes of a keyring, each once. Nothing is verified. Problems: `bundle.tooLarge`, `bundle.badContent`. */
export function parseKeyring(bytes: Bytes): Result<SignedStatement[]> {
  if (bytes.length > LIMITS.keyring) return failure('bundle.tooLarge', { entry: KEYRING });
  const json = parseJson(bytes);
  if (!Array.isArray(json)) return failure('bundle.badContent', { entry: KEYRING });
  // Looked at before the statements are: a million of anything is refused at once.
  if (json.length > LIMITS.statements) return failure('bundle.tooLarge', { entry: KEYRING });
  const statements: SignedStatement[] = [];
  for (const each of json) {
    const statement = statementSchema.safeParse(each);
    if (!statement.success) return failure('bundle.badContent', { entry: KEYRING });
    statements.push(statement.data);
  }
  return success(unionOf(statements, []));
}

/** The same bytes for the same statements, in whatever order they come; one statement a line. */
export function keyringBytes(statements: readonly SignedStatement[]): Bytes {
  const lines = unionOf(statements, []).map(({ text, key, signature }) => JSON.stringify({ text, key, signature }));
  return new TextEncoder().encode(lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`);
}

/** All statements of both, each once, in an order that depends on nothing but them. */
export function unionOf(a: readonly SignedStatement[], b: readonly SignedStatement[]): SignedStatement[] {
  const named = new Map([...a, ...b].map((statement) => [`${statement.signature} ${statement.key} ${statement.text}`, statement] as const));
  return [...named].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, statement]) => statement);
}

/** Whether a keyring of these statements can be written and read, with room for some that this device will make itself. */
export function leavesRoom(statements: readonly SignedStatement[]): boolean {
  return statements.length <= LIMITS.statements * FILLED && keyringBytes(statements).length <= LIMITS.keyring * FILLED;
}

const FILLED = 0.9;

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
