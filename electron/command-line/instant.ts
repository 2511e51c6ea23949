// Points in time for JSON.

/** Every clock reading of a bundle is one that a date can hold: 48 bits of milliseconds reach the year 10889. */
export function instant(ms: number): string {
  return new Date(ms).toISOString();
}
