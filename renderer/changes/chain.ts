// The running hash of a device's change sets. Two histories of one device that differ anywhere differ in their chains from there on,
// so that two laptops find out by comparing one number that a device's sequence has forked, whether or not they hold both branches.
// It guards against accidents (a restored backup, a copied profile), not against forgery: signatures do that.
import type { ChangeSet, Op } from './change-set.ts';
import { type Steps, stepsOver } from './steps.ts';

/** A whole number of 53 bits. */
export type Chain = number;

/** Of no change sets at all. */
export const EMPTY_CHAIN: Chain = 0;

const LOW_BITS = 2 ** 32;
const HIGH_MASK = 2 ** 21 - 1;
// Odd multipliers with their bits well spread, a different one for each lane.
const LOW_MULTIPLIER = 0x9e3779b1;
const HIGH_MULTIPLIER = 0x85ebca6b;

/** The chain with one more change set. `hash`: of the change set, where it is known already. */
export function chainAfter(chain: Chain, set: ChangeSet, hash: number = hashOf(set)): Chain {
  return chainWith(chain, hash);
}

/** The same of a change set of which the hash is known. */
export function chainWith(chain: Chain, hash: number): Chain {
  const next = new Hash();
  next.number(chain);
  next.number(hash);
  return next.value();
}

/**
 * A change set by itself as 53 bits; every part of it counts. It takes longer than all else that is done with a change set that arrives,
 * and so is computed once, away from the page, and kept beside it.
 */
export function hashOf(set: ChangeSet): number {
  const hash = headOf(set);
  for (const op of set.ops) addOp(hash, op);
  return hash.value();
}

/** The same, in steps: a change set may have a hundred thousand ops. */
export function* hashInSteps(set: ChangeSet): Steps<number> {
  const hash = headOf(set);
  yield* stepsOver(set.ops, (op) => addOp(hash, op));
  return hash.value();
}

function headOf(set: ChangeSet): Hash {
  const hash = new Hash();
  hash.number(set.seq);
  hash.number(set.at.ms);
  hash.number(set.at.counter);
  hash.text(set.author);
  hash.text(JSON.stringify(set.intent));
  return hash;
}

function addOp(hash: Hash, op: Op): void {
  hash.text(op.table);
  hash.text(op.id);
  hash.text(op.field);
  hash.text(typeof op.value === 'string' ? `"${op.value}` : JSON.stringify(op.value));
  for (const { device, seq } of op.supersedes) {
    hash.text(device);
    hash.number(seq);
  }
}

/** Two lanes of 32 bits, fed a character code at a time. */
class Hash {
  #low = 0x6a09e667;
  #high = 0x3c6ef372;

  number(value: number): void {
    const high = Math.floor(value / LOW_BITS);
    this.#feed(value - high * LOW_BITS); // exact, and much quicker than a remainder
    this.#feed(high);
  }

  /** The length parts one text from the next. */
  text(text: string): void {
    let low = this.#low;
    let high = this.#high;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      low = Math.imul(low ^ code, LOW_MULTIPLIER);
      high = Math.imul(high ^ code, HIGH_MULTIPLIER);
      high ^= high >>> 15;
    }
    this.#low = low;
    this.#high = high;
    this.#feed(text.length);
  }

  value(): Chain {
    const low = this.#low ^ (this.#low >>> 16) ^ Math.imul(this.#high, LOW_MULTIPLIER);
    const high = this.#high ^ (this.#high >>> 13) ^ Math.imul(low, HIGH_MULTIPLIER);
    return ((high >>> 0) & HIGH_MASK) * LOW_BITS + (low >>> 0);
  }

  #feed(word: number): void {
    this.#low = Math.imul(this.#low ^ word, LOW_MULTIPLIER);
    this.#low ^= this.#low >>> 15;
    this.#high = Math.imul(this.#high ^ word, HIGH_MULTIPLIER);
    this.#high ^= this.#high >>> 13;
  }
}
