// Signed statements: what the keyring is made of. What is signed is a text, exactly as it travels; nothing is put into a canonical form.
import { z } from 'zod';
import type { DeviceId } from '../../changes/change-set.ts';
import { type Bytes, LIMITS } from '../bundle/format.ts';
import { sha256 } from '../bundle/sha256.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { DeviceIdentity } from './identity.ts';
import { isKeyText, isSignedBy, SIGNATURE_LENGTH, sign } from './signature.ts';

export interface SignedStatement {
  /** JSON: a statement, or what a newer version states. */
  readonly text: string;
  /** The signer's public key in base64url. */
  readonly key: string;
  /** In base64url, 86 characters. */
  readonly signature: string;
}

/** Characters of a statement's text: a revocation that keeps all others is the longest. */
export const LONGEST_TEXT = 700_000;
const MOST_KEPT = LIMITS.statements;

// Nothing that hides or turns round what stands beside it: a name is compared by eye when a device is admitted.
const HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const plain = z
  .string()
  .max(200)
  .refine((text) => text.isWellFormed() && !HIDDEN.test(text));
const key = z.string().refine(isKeyText);
const at = z
  .int()
  .min(0)
  .max(2 ** 48 - 1);

const factsSchema = z.object({
  device: z.guid(),
  /** The laptop's. */
  name: plain,
  person: plain,
  key,
  /** How age names the public key to encrypt to. */
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  /** Members exchange changes; managers also admit and revoke devices. */
  role: z.enum(['manager', 'member']),
});

/** Unknown keys are let through, as in a manifest: a newer version may say more. */
const statementSchema = z.discriminatedUnion('statement', [
  z.object({ statement: z.literal('add'), park: z.guid(), facts: factsSchema, by: key, at }),
  z.object({
    statement: z.literal('revoke'),
    park: z.guid(),
    device: z.guid(),
    /** Which key is revoked, so that it stays so whatever else is said of the device. */
    key,
    /** The last change set of the device that still counts; 0 for none. */
    lastSeq: z.int().min(0),
    /** The digests of the device's statements that stand. */
    keeps: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(MOST_KEPT),
    by: key,
    at,
  }),
]);

export type DeviceFacts = Readonly<z.infer<typeof factsSchema>>;
export type Statement = z.infer<typeof statementSchema>;
export type AddStatement = Extract<Statement, { statement: 'add' }>;
export type RevokeStatement = Extract<Statement, { statement: 'revoke' }>;

/** What a revocation says; `keepsOf` (keyring.ts) gives `keeps`. */
export interface Revocation {
  readonly device: DeviceId;
  /** The device's public signing key. */
  readonly key: string;
  readonly lastSeq: number;
  readonly keeps: readonly string[];
}

/** Signs that a device belongs to a park. Names lose what cannot be seen. `atMs`: milliseconds since 1970. */
export function addStatement(identity: DeviceIdentity, park: string, facts: DeviceFacts, atMs: number): Promise<SignedStatement> {
  const shown = { ...facts, name: plainText(facts.name), person: plainText(facts.person) };
  return signed(identity, { statement: 'add', park, facts: shown, by: identity.key, at: atMs });
}

/** Signs that a device belongs to a park no longer. `atMs`: milliseconds since 1970. */
export function revokeStatement(identity: DeviceIdentity, park: string, revocation: Revocation, atMs: number): Promise<SignedStatement> {
  const { device, key: revoked, lastSeq, keeps } = revocation;
  return signed(identity, { statement: 'revoke', park, device, key: revoked, lastSeq, keeps: [...keeps], by: identity.key, at: atMs });
}

/** What is stated; null where this version does not understand it, or where it names another signer than the one that signed. */
export function statementIn({ text, key: signer }: SignedStatement): Statement | null {
  const statement = statementSchema.safeParse(parseJson(text));
  return statement.success && statement.data.by === signer ? statement.data : null;
}

/** Names a statement for ever. Lower-case hexadecimal. */
export function digestOf({ text }: SignedStatement): Promise<string> {
  return sha256(bytesOf(text));
}

/** Whether the text was signed by the key that it comes with. */
export async function isSignatureValid({ text, key: signer, signature }: SignedStatement): Promise<boolean> {
  const bytes = fromBase64url(signature, SIGNATURE_LENGTH);
  return bytes !== null && (await isSignedBy(signer, bytes, bytesOf(text)));
}

async function signed(identity: DeviceIdentity, statement: Statement): Promise<SignedStatement> {
  const text = JSON.stringify(statementSchema.parse(statement));
  return { text, key: identity.key, signature: toBase64url(await sign(identity.signing, bytesOf(text))) };
}

function plainText(name: string): string {
  return name.toWellFormed().replaceAll(new RegExp(HIDDEN, 'gu'), ' ').trim().slice(0, 200).toWellFormed();
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
