// A small random generator with a seed, so that a scenario can be played again exactly. (Steele, Lea and Flood, "Fast splittable
// pseudorandom number generators", 2014, in 32 bits.)

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
    // Neighbouring seeds part at once.
    this.#state = this.#next() ^ Math.imul(seed, 0x27d4eb2f);
  }

  /** A whole number from 0 to `n - 1`. */
  below(n: number): number {
    return Math.floor((this.#next() / 2 ** 32) * n);
  }

  /** True with a probability of `p`. */
  chance(p: number): boolean {
    return this.#next() < p * 2 ** 32;
  }

  /** Throws on an empty list: the caller has looked. */
  pick<T>(list: readonly T[]): T {
    const index = this.below(list.length);
    if (index >= list.length) throw new Error('nothing to pick from');
    // Within the list, whatever its items are.
    return list[index] as T;
  }

  /** One of the keys, each as likely as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const keys = Object.keys(weights) as Key[];
    let left = (this.#next() / 2 ** 32) * keys.reduce((sum, key) => sum + weights[key], 0);
    for (const key of keys) {
      left -= weights[key];
      if (left < 0) return key;
    }
    throw new Error('nothing to pick from');
  }

  #next(): number {
    this.#state = (this.#state + 0x9e3779b9) | 0;
    let bits = this.#state;
    bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return (bits ^ (bits >>> 15)) >>> 0;
  }
}
