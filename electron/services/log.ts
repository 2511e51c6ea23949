// What the host tells about itself. A line holds an event's name and ids, codes and counts; never what users typed, and
// never a file's name or path.

/** Told of an event, as `bridge.refused`, with a few short details. */
export type Log = (event: string, details?: Readonly<Record<string, string | number>>) => void;

/** A log that writes one line an event: time, event, then `key=value`. */
export function logTo(write: (line: string) => void, now: () => Date): Log {
  return (event, details = {}) => {
    const words = Object.entries(details).map(([key, value]) => `${key}=${oneWord(value)}`);
    write([now().toISOString(), event, ...words].join(' '));
  };
}

/** For tests, and for commands whose output is a contract. */
export const silentLog: Log = () => undefined;

/** Nothing that came from outside can begin a new line, or pass for another key. */
function oneWord(value: string | number): string {
  return String(value)
    .replace(/[^\w.:/-]/gu, '_')
    .slice(0, 120);
}
