// One scenario: a few laptops with one park, some of them wrong about the time, copied, set back or newer than the others; people
// who edit, settle and undo; and bundles that are lost, repeated, late or falsified. The seed decides everything.
import type { Obstacle } from '../../renderer/changes/arrival.ts';
import type { ChangeSet } from '../../renderer/changes/change-set.ts';
import { laterKnows } from '../../renderer/sync/exchange/segment.ts';
import { reunite } from './afterwards.ts';
import { Broken } from './broken.ts';
import type { Sight } from './coverage.ts';
import { Hand } from './edits.ts';
import { Laptop, type Outcome } from './laptop.ts';
import type { Letter } from './letter.ts';
import { changeSetOfNewer } from './newer.ts';
import { isKnownToOlder } from './older.ts';
import { Random } from './random.ts';
import { deviceId, FOUNDER, START_MS } from './stage.ts';
import { tampered } from './tamper.ts';
import { mustAgree } from './truth.ts';
import { mustReplaceTheSame } from './typed.ts';

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;

export interface Outcomes {
  readonly seed: number;
  readonly seen: ReadonlySet<Sight>;
  /** Stands for all that happened: equal for equal seeds. */
  readonly digest: number;
  /** The invariant that did not hold, in words; null where all held. */
  readonly broken: string | null;
  /** Bundles of the scenario, for whoever sends them through bytes. */
  readonly letters: readonly Letter[];
}

/** Plays the scenario. `say` gets its steps in words, for whoever looks for the reason of a failure. */
export function play(seed: number, say: ((line: string) => void) | null = null): Outcomes {
  const scenario = new Scenario(seed, say);
  let broken: string | null = null;
  try {
    scenario.run();
  } catch (error) {
    broken = error instanceof Broken ? error.message : `an exception: ${error instanceof Error ? error.stack : String(error)}`;
    say?.(`BROKEN ${broken}`);
  }
  return { seed, seen: scenario.seen, digest: scenario.digest, broken, letters: scenario.letters };
}

type Act = 'edit' | 'settle' | 'undo' | 'takeBack' | 'send' | 'deliver' | 'tamper' | 'backup' | 'clone' | 'newer' | 'upgrade';

export class Scenario {
  readonly seen = new Set<Sight>();
  readonly letters: Letter[] = [];
  readonly laptops: Laptop[];
  readonly random: Random;
  digest = 0;
  readonly #hand: Hand;
  readonly #say: ((line: string) => void) | null;
  readonly #weights: Readonly<Record<Act, number>>;
  readonly #acts: Readonly<Record<Act, (laptop: Laptop, isEarly: boolean) => void>> = {
    edit: (laptop) => this.#edit(laptop),
    settle: (laptop) => this.#settle(laptop),
    undo: (laptop) => this.#undo(laptop),
    takeBack: (laptop) => this.#takeBack(laptop),
    send: (laptop, isEarly) => this.#send(laptop, isEarly),
    deliver: () => this.#deliver(),
    tamper: () => this.#tamper(),
    backup: (laptop) => this.#backup(laptop),
    clone: (laptop, isEarly) => this.#clone(laptop, isEarly),
    newer: (laptop) => this.#newer(laptop),
    upgrade: () => this.upgradeAll(),
  };
  readonly #isCut: boolean;
  #post: Letter[] = [];
  #words = 0;
  #devices = 1;
  #nowMs = START_MS;

  constructor(seed: number, say: ((line: string) => void) | null) {
    this.random = new Random(seed);
    this.#say = say;
    this.#hand = new Hand(this.random, () => this.#word());
    this.#isCut = this.random.chance(0.2);
    if (this.#isCut) this.seen.add('partition');
    const count = this.random.weighted({ 2: 5, 3: 4, 4: 2, 5: 1 });
    this.laptops = Array.from({ length: Number(count) }, (_, index) => this.#laptop(index));
    if (this.random.chance(0.2)) this.random.pick(this.laptops).isOlder = true;
    const sometimes = (p: number, weight: number) => (this.random.chance(p) ? weight : 0);
    this.#weights = {
      edit: 16,
      settle: 3,
      undo: sometimes(0.5, 2),
      takeBack: sometimes(0.3, 1),
      send: 5,
      deliver: 6,
      tamper: sometimes(0.2, 2),
      backup: sometimes(0.25, 4),
      clone: sometimes(0.2, 2),
      newer: sometimes(0.15, 1),
      upgrade: sometimes(0.1, 0.5),
    };
  }

  run(): void {
    const steps = 12 + this.random.below(28);
    for (let step = 0; step < steps; step += 1) this.#step(step < steps / 2);
    this.#say?.('-- all exchange with all');
    this.digest = reunite(this, this.#say);
  }

  /** A laptop takes over another's log after a fork. */
  rejoin(laptop: Laptop, onto: Laptop): void {
    const before = laptop.log;
    laptop.rejoin(onto.log, this.#device());
    mustReplaceTheSame(before, laptop.log, laptop.device);
    this.seen.add('rejoin');
    this.#say?.(`${laptop.name} takes over the log of ${onto.name} and goes on as ${laptop.device.slice(-2)}`);
  }

  /** Whoever has an older version gets this one. */
  upgradeAll(): void {
    for (const laptop of this.laptops.filter(({ isOlder }) => isOlder)) {
      laptop.upgrade();
      this.seen.add('upgrade');
      this.#say?.(`${laptop.name} is upgraded`);
    }
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  #step(isEarly: boolean): void {
    this.#nowMs += this.random.below(90) * MINUTE_MS;
    this.#acts[this.random.weighted(this.#weights)](this.random.pick(this.laptops), isEarly);
  }

  #edit(laptop: Laptop): void {
    const edits = this.#hand.edits(laptop.park).filter((edit) => !laptop.isOlder || isKnownToOlder(edit));
    const set = laptop.commit(edits, this.#author(laptop), this.#nowMs);
    this.#note(laptop, 'edit', set);
    if (set === null) this.seen.add('refusedEdit');
    else if (edits.some((edit) => edit.kind === 'restore')) this.seen.add('restoredRow');
  }

  #settle(laptop: Laptop): void {
    const edits = this.#hand.settlement(laptop.park, laptop.log);
    if (edits === null) return;
    const set = laptop.commit(edits, this.#author(laptop), this.#nowMs);
    this.#note(laptop, 'settle', set);
    if (set !== null) this.seen.add('settlement');
  }

  #undo(laptop: Laptop): void {
    const set = laptop.step(this.random.chance(0.6) ? 'undo' : 'redo', this.#author(laptop), this.#nowMs);
    this.#note(laptop, 'undo', set);
    if (set !== null) this.seen.add('undo');
  }

  #takeBack(laptop: Laptop): void {
    const [, ...sets] = laptop.log;
    if (sets.length === 0) return;
    const set = laptop.takeBack(this.random.pick(sets), this.#author(laptop), this.#nowMs);
    this.#note(laptop, 'takeBack', set);
    if (set !== null) this.seen.add('takeBack');
  }

  #newer(laptop: Laptop): void {
    const set = changeSetOfNewer(this.random, laptop, this.#author(laptop), this.#nowMs + laptop.skewMs);
    laptop.append(set);
    this.#note(laptop, 'newer', set);
    this.seen.add('newerSchema');
  }

  #send(from: Laptop, isEarly: boolean): void {
    const others = this.laptops.filter((other) => other !== from && !(isEarly && this.#isCut && this.#isFar(from, other)));
    if (others.length === 0) return;
    const to = this.random.pick(others);
    const isCheckpoint = this.random.chance(0.15);
    // Who does not wait for an answer takes it that everything arrived: then a lost bundle leaves a gap.
    const theirs = (this.random.chance(0.5) ? from.sent.get(to.device) : null) ?? from.heard.get(to.device) ?? null;
    const letter = from.write(to, isCheckpoint ? null : theirs);
    from.sent.set(to.device, letter.arrival.knows);
    if (isCheckpoint) this.seen.add('checkpoint');
    if (letter.arrival.sets.some((set) => set.device !== from.device && set.device !== FOUNDER)) this.seen.add('relayed');
    this.letters.push(letter);
    this.#post.push(letter);
    this.#say?.(`${from.name} sends ${to.name} ${letter.arrival.sets.length} change sets`);
  }

  /** Of two halves of the laptops none reaches the other. */
  #isFar(a: Laptop, b: Laptop): boolean {
    return this.laptops.indexOf(a) % 2 !== this.laptops.indexOf(b) % 2;
  }

  /** Any letter that is under way, whenever it was sent. It may be lost, or come again later. */
  #deliver(): void {
    if (this.#post.length === 0) return;
    const letter = this.random.pick(this.#post);
    const fate = this.random.weighted({ arrives: 8, lost: 1, comesAgain: 1 });
    if (fate !== 'comesAgain') this.#post = this.#post.filter((other) => other !== letter);
    else this.seen.add('repeatedLetter');
    if (fate === 'lost') this.seen.add('lostLetter');
    else this.#receive(this.random.chance(0.1) ? this.#forwarded(letter) : letter);
  }

  /** A file is given to someone for whom it was not made. */
  #forwarded(letter: Letter): Letter {
    const others = this.laptops.filter(({ name }) => name !== letter.from);
    this.seen.add('forwarded');
    return { ...letter, to: this.random.pick(others) };
  }

  #receive(letter: Letter): void {
    const { to, from } = letter;
    const acceptsClock = this.random.chance(0.6);
    const isAhead = letter.arrival.lastHlc.ms - Math.max(this.#nowMs + to.skewMs, to.log.lastHlc.ms) > 24 * 60 * MINUTE_MS;
    const outcome = to.receive(letter, this.#nowMs, acceptsClock);
    this.#say?.(`${to.name} receives from ${from}: ${wordsFor(outcome)}`);
    to.heard.set(letter.device, laterKnows(to.heard.get(letter.device) ?? null, letter.arrival.knows));
    if (outcome.kind === 'merged') {
      if (isAhead) this.seen.add('clockAccepted');
      this.#merged(letter, outcome.fresh);
    } else if (outcome.kind === 'gap' || outcome.kind === 'clockAhead') {
      this.seen.add(outcome.kind);
      to.held.push(letter);
    } else if (outcome.kind === 'fork') this.#fork(letter);
    else throw new Broken('a good bundle is not refused', `${outcome.kind} at ${to.name} from ${from}`);
  }

  #merged(letter: Letter, fresh: number): void {
    const { to } = letter;
    mustAgree(to.log, letter);
    if (fresh === 0) this.seen.add('nothingNew');
    const waiting = to.held;
    to.held = [];
    for (const held of waiting) {
      const outcome = to.receive(held, this.#nowMs, false);
      if (outcome.kind === 'gap' || outcome.kind === 'clockAhead') to.held.push(held);
      if (outcome.kind !== 'merged') continue;
      mustAgree(to.log, held);
      if (outcome.fresh > 0) this.seen.add('gapFilled');
    }
  }

  #fork({ to, from, arrival }: Letter): void {
    this.seen.add('fork');
    const sender = this.laptops.find(({ name }) => name === from);
    if (!arrival.sets.some((set) => set.seq <= to.log.lastSeq(set.device))) this.seen.add('forkUnseenBranches');
    if (sender !== undefined && this.random.chance(0.4)) this.rejoin(to, sender);
  }

  /** A falsified copy of what is under way is never merged: it differs from what its own sender says that it has. */
  #tamper(): void {
    const letter = this.#post.length === 0 ? null : this.random.pick(this.#post);
    const copy = letter === null ? null : tampered(this.random, letter.arrival);
    if (letter === null || copy === null) return;
    const [how, arrival] = copy;
    const outcome = letter.to.receive({ ...letter, arrival }, this.#nowMs, true);
    this.#say?.(`${letter.to.name} receives a falsified letter (${how}): ${wordsFor(outcome)}`);
    this.seen.add('tampered');
    if (outcome.kind === 'fork') this.seen.add('tamperedFork');
    if (outcome.kind === 'refused') this.seen.add('tamperedRefused');
    if (outcome.kind === 'merged') throw new Broken('nothing falsified is merged', how);
  }

  /** Copies the laptop's data, or goes on from the copy: under the same device id, as a restored disk does, or properly, under a new one. */
  #backup(laptop: Laptop): void {
    const { backup } = laptop;
    if (backup === null) {
      laptop.backup = { device: laptop.device, sets: [...laptop.log] };
      this.#say?.(`${laptop.name} is backed up`);
      return;
    }
    laptop.restore(backup.sets, this.random.chance(0.7) ? backup.device : this.#device());
    this.seen.add('restoredBackup');
    this.#say?.(`${laptop.name} is restored as ${laptop.device.slice(-2)}`);
  }

  #clone(laptop: Laptop, isEarly: boolean): void {
    if (this.laptops.length >= 5 || !isEarly) return;
    const clone = new Laptop(String.fromCharCode(65 + this.laptops.length), laptop.device, laptop.skewMs);
    clone.isOlder = laptop.isOlder;
    clone.restore(laptop.log, laptop.device);
    this.laptops.push(clone);
    this.seen.add('clonedProfile');
    this.#say?.(`${clone.name} is a copy of ${laptop.name}`);
  }

  #laptop(index: number): Laptop {
    const isWrong = this.random.chance(0.15);
    if (isWrong) this.seen.add('skewedClock');
    const skew = isWrong ? this.random.below(2 * YEAR_MS) - YEAR_MS : this.random.below(10 * MINUTE_MS);
    return new Laptop(String.fromCharCode(65 + index), index === 0 ? FOUNDER : this.#device(), skew);
  }

  #note(laptop: Laptop, what: string, set: ChangeSet | null): void {
    this.#say?.(`${laptop.name} ${what}: ${set === null ? 'nothing' : inWords(set)}`);
  }

  #author(laptop: Laptop): string {
    return `${laptop.name} ${this.#word()}`;
  }

  #word(): string {
    this.#words += 1;
    return `w${this.#words}`;
  }

  #device(): string {
    this.#devices += 1;
    return deviceId(this.#devices);
  }
}

function inWords({ device, seq, ops }: ChangeSet): string {
  const words = ops.map((op) => `${op.table}…${op.id.slice(-1)} ${op.field} = ${JSON.stringify(op.value)}`);
  return `${device.slice(-2)}/${seq} ${words.join('; ')}`;
}

function wordsFor(outcome: Outcome): string {
  return outcome.kind === 'merged' ? `${outcome.fresh} new` : JSON.stringify(outcome satisfies Obstacle | { kind: 'refused' });
}
