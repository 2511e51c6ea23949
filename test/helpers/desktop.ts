// A desktop in memory, for views: what the host's has to offer, and what the user switches on.
import { failure, type Result, success } from '../../renderer/domain/result.ts';
import type { Desktop, DesktopChange, DesktopState, Notice } from '../../renderer/platform/platform.ts';

const OFF: DesktopState = {
  notifications: { isSupported: true, isWanted: false },
  tray: { isSupported: true, isWanted: false },
  spellcheck: { isSupported: true, languages: [], missing: [], fetchesDictionaries: true },
};

export class TestDesktop implements Desktop {
  state: DesktopState;
  readonly changes: DesktopChange[] = [];
  readonly notices: Notice[] = [];
  /** Every change fails while it is set. */
  isBroken = false;
  readonly #listeners = new Set<() => void>();

  constructor(state: Partial<DesktopState> = {}) {
    this.state = { ...OFF, ...state };
  }

  readonly describe = (): Promise<Result<DesktopState>> => Promise.resolve(success(this.state));

  readonly change = (change: DesktopChange): Promise<Result<DesktopState>> => {
    if (this.isBroken) return Promise.resolve(failure('bridge.failed'));
    this.changes.push(change);
    const { notifications, tray, spellcheck } = this.state;
    this.state = {
      notifications: { ...notifications, isWanted: change.notifications ?? notifications.isWanted },
      tray: { ...tray, isWanted: change.tray ?? tray.isWanted },
      spellcheck: { ...spellcheck, languages: change.spellcheck ?? spellcheck.languages },
    };
    return Promise.resolve(success(this.state));
  };

  readonly notify = (notices: readonly Notice[]): Promise<Result<{ shown: number }>> => {
    if (!this.state.notifications.isWanted) return Promise.resolve(success({ shown: 0 }));
    this.notices.push(...notices);
    return Promise.resolve(success({ shown: notices.length }));
  };

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** As if something had happened outside the page. */
  happen(state: Partial<DesktopState>): void {
    this.state = { ...this.state, ...state };
    for (const listener of this.#listeners) listener();
  }
}
