// Updates, from the setting of a feed to the installer: what stage they are in, and what may follow. Looks by itself at most once a day
// and only if a feed is set; fetches and installs only when the user says so.
import type { KeyObject } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { failure, type Problem, type Result, success } from '../../../renderer/domain/result.ts';
import type { BridgeValue } from '../../bridge/contract.ts';
import type { Log } from '../log.ts';
import type { ShellSettingsFile } from '../shell-settings.ts';
import { type Feed, type FeedSource, feedOf, feedText } from './feed.ts';
import { fileSha512 } from './file-sha512.ts';
import { type Finding, failed, findUpdate } from './finding.ts';
import type { Updater } from './updater.ts';

export type UpdateState = BridgeValue<'describeUpdates'>;

export type SetFeed = Exclude<Feed, { readonly kind: 'none' }>;

export interface UpdateServices {
  /** The running version. */
  readonly current: string;
  readonly settings: ShellSettingsFile;
  /** Why this copy of the app cannot be updated; null: it can. Asked once, when first needed. */
  readonly whyNot: () => Promise<Problem | null>;
  /** The public key of the releases; null only where `whyNot` says so. */
  readonly key: KeyObject | null;
  /** As listName makes it. */
  readonly list: string;
  readonly sourceOf: (feed: SetFeed) => FeedSource;
  /** Called once, when it is first needed: the library is large, and most starts do without it. */
  readonly loadUpdater: () => Promise<Updater>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
  /** Told after each change of the state. */
  readonly onChange: () => void;
}

export const CHECK_INTERVAL_MS = 24 * 60 * 60 * 1000;

type Moving = Pick<UpdateState, 'stage' | 'offered' | 'percent' | 'problem'>;

const IDLE: Moving = { stage: 'idle', offered: null, percent: null, problem: null };

/** Each call answers with the state that it led to. What has no sense in a stage changes nothing; what goes wrong is in the state. */
export class UpdateSession {
  readonly #services: UpdateServices;
  readonly #whyNot: () => Promise<Problem | null>;
  readonly #loadUpdater: () => Promise<Updater>;
  #moving = IDLE;
  /** What lies ready to be installed. */
  #fetched: { readonly file: string; readonly sha512: string } | null = null;
  #triedAt: number | null = null;

  constructor(services: UpdateServices) {
    this.#services = services;
    this.#whyNot = once(services.whyNot);
    this.#loadUpdater = once(services.loadUpdater);
  }

  async describe(): Promise<UpdateState> {
    const { current, settings } = this.#services;
    const known = { current, feed: this.#feed(), checkedAt: settings.current().updateCheckedAt };
    const problem = await this.#whyNot();
    if (problem !== null) return { ...known, ...IDLE, stage: 'unsupported', problem };
    return known.feed.kind === 'none' ? { ...known, ...IDLE, stage: 'off' } : { ...known, ...this.#moving };
  }

  /** What was found or fetched from another feed is forgotten. Problems: update.busy, and those of writing the settings. */
  async setFeed(feed: Feed): Promise<Result<UpdateState>> {
    if (this.#isBusy()) return failure('update.busy');
    const written = this.#services.settings.change({ updateFeed: feedText(feed) });
    this.#fetched = null;
    this.#move({});
    const kept = await written;
    return kept.ok ? success(await this.describe()) : kept;
  }

  async check(): Promise<UpdateState> {
    if (await this.#begin(['idle', 'available', 'failed'], { stage: 'checking' })) {
      this.#triedAt = this.#services.now();
      const found = await this.#find();
      if (found === null) this.#move({});
      else if ('code' in found) this.#fail(found);
      else await this.#tellOf(found);
    }
    return this.describe();
  }

  /** Not if it was done, or tried, in the last day. */
  async checkIfDue(): Promise<UpdateState> {
    const times = [this.#services.settings.current().updateCheckedAt, this.#triedAt];
    const now = this.#services.now();
    // A clock that was set back must not put the next check off for years.
    const isDue = times.every((time) => time === null || time > now || now - time >= CHECK_INTERVAL_MS);
    return isDue ? this.check() : this.describe();
  }

  async download(): Promise<UpdateState> {
    const { offered } = this.#moving;
    if (offered !== null && (await this.#begin(['available', 'failed'], { stage: 'downloading', offered, percent: 0 }))) {
      // Anew: the feed may have moved on, and the relay of the check is closed.
      const found = await this.#find();
      if (found === null) this.#move({});
      else if ('code' in found) this.#fail(found, offered);
      // The user said yes to another version.
      else if (found.offer.version !== offered) await this.#tellOf(found);
      else await this.#fetch(found);
    }
    return this.describe();
  }

  async install(): Promise<UpdateState> {
    const { offered } = this.#moving;
    const isReady = await this.#begin(['ready'], { stage: 'ready', offered });
    const fetched = this.#fetched;
    if (isReady && fetched !== null) {
      // A second click finds nothing to install.
      this.#fetched = null;
      const { file, sha512 } = fetched;
      // It may have lain for days where any program of the user's can write.
      const found = await fileSha512(file).catch(() => null);
      if (found === sha512) await this.#runInstaller(offered);
      else await this.#throwAway(file, offered);
    }
    return this.describe();
  }

  #feed(): Feed {
    return feedOf(this.#services.settings.current().updateFeed);
  }

  #isBusy(): boolean {
    return this.#moving.stage === 'checking' || this.#moving.stage === 'downloading';
  }

  /** False where the stage is none of those. It is looked at and changed in one step: of two calls at once, only the first begins. */
  async #begin(stages: readonly Moving['stage'][], next: Partial<Moving>): Promise<boolean> {
    const isPossible = (await this.#whyNot()) === null;
    if (!isPossible || this.#feed().kind === 'none' || !stages.includes(this.#moving.stage)) return false;
    this.#move(next);
    return true;
  }

  #move(next: Partial<Moving>): void {
    this.#moving = { ...IDLE, ...next };
    this.#services.onChange();
  }

  #fail(problem: Problem, offered: string | null = null): void {
    this.#services.log('update.failed', { code: problem.code });
    this.#move({ stage: 'failed', offered, problem });
  }

  /** null: nothing newer. */
  async #find(): Promise<Finding | Problem | null> {
    const { settings, sourceOf, key, list, current, log, now } = this.#services;
    const feed = this.#feed();
    if (feed.kind === 'none' || key === null) return null;
    const seen = settings.current().newestUpdate;
    const found = await findUpdate({ source: sourceOf(feed), list, key, loadUpdater: this.#loadUpdater, current, seen, log });
    if (!found.ok) return found.problem;
    // Should they not be kept, the next check comes sooner than it had to.
    await settings.change({ updateCheckedAt: now(), ...(found.value === null ? {} : { newestUpdate: found.value.offer.version }) });
    return found.value;
  }

  async #tellOf({ offer, relay }: Finding): Promise<void> {
    await relay.close();
    this.#move({ stage: 'available', offered: offer.version });
  }

  async #fetch({ offer, relay }: Finding): Promise<void> {
    const { version: offered, files } = offer;
    relay.allow(offer);
    try {
      const updater = await this.#loadUpdater();
      const file = await updater.download((percent) => this.#progress(offered, percent));
      const sha512 = await fileSha512(file);
      if (![...files.values()].some((stated) => stated.sha512 === sha512)) return await this.#throwAway(file, offered);
      this.#fetched = { file, sha512 };
      this.#move({ stage: 'ready', offered });
    } catch (error) {
      const { problem } = failed(this.#services.log, 'update.downloadFailed', error);
      this.#fail(relay.trouble() ?? problem, offered);
    } finally {
      await relay.close();
    }
  }

  /** electron-updater would take the same file again, without a look at it. */
  async #throwAway(file: string, offered: string | null): Promise<void> {
    await rm(file, { force: true }).catch(() => undefined);
    this.#fail({ code: 'update.damaged' }, offered);
  }

  #progress(offered: string, percent: number): void {
    const whole = Math.max(0, Math.min(100, Math.floor(percent)));
    const isNews = this.#moving.stage === 'downloading' && this.#moving.percent !== whole;
    if (isNews) this.#move({ stage: 'downloading', offered, percent: whole });
  }

  async #runInstaller(offered: string | null): Promise<void> {
    const failing = (): void => this.#fail({ code: 'update.notInstalled' }, offered);
    this.#services.log('update.install');
    try {
      (await this.#loadUpdater()).install(failing);
    } catch (error) {
      failed(this.#services.log, 'update.installFailed', error);
      failing();
    }
  }
}

/** The same promise for all who ask. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
