// How hard a passphrase is to guess, roughly: by its length and its variety, with no list of words.

export type Strength = 'weak' | 'fair' | 'strong';

/** Bits at which a guess takes, with scrypt at its age setting, a fortune and an age. */
const FAIR_BITS = 50;
const STRONG_BITS = 72;

/** What is typed again and again adds little. */
export function strengthOf(passphrase: string): Strength {
  const characters = Array.from(passphrase.trim());
  const different = new Set(characters).size;
  const length = Math.min(characters.length, different * 2.5);
  const bits = length * bitsPerCharacter(passphrase);
  return bits < FAIR_BITS ? 'weak' : bits < STRONG_BITS ? 'fair' : 'strong';
}

/** People choose words, not characters: far less than a random choice would give. */
function bitsPerCharacter(passphrase: string): number {
  if (/\p{Script=Han}/u.test(passphrase)) return 7;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u].filter((kind) => kind.test(passphrase)).length;
  return 2 + kinds * 0.6;
}
