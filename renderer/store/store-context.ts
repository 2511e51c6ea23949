// The world around a store.

/** What the store needs from the world. */
export interface StoreContext {
  /** Wall clock, milliseconds since 1970. */
  readonly now: () => number;
  /** The name under which this device's changes stand in the log. */
  readonly author: () => string;
}
