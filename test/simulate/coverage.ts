// What scenarios came upon. A simulator that never reaches a state proves nothing about it, so that each of these must occur.

export const SIGHTS = [
  'conflict',
  'equalValues',
  'contestedDeletion',
  'clash',
  'homeless',
  'settlement',
  'undo',
  'takeBack',
  'restoredRow',
  'refusedEdit',
  'gap',
  'gapFilled',
  'lostLetter',
  'repeatedLetter',
  'forwarded',
  'nothingNew',
  'relayed',
  'checkpoint',
  'partition',
  'skewedClock',
  'clockAhead',
  'clockAccepted',
  'restoredBackup',
  'clonedProfile',
  'fork',
  'forkUnseenBranches',
  'rejoin',
  'tampered',
  'tamperedFork',
  'tamperedRefused',
  'newerSchema',
  'upgrade',
  'throughBytes',
] as const;

export type Sight = (typeof SIGHTS)[number];

/** How many scenarios came upon each. */
export type Coverage = Record<Sight, number>;

export function noCoverage(): Coverage {
  // Every name is there by construction.
  return Object.fromEntries(SIGHTS.map((sight) => [sight, 0])) as Coverage;
}

export function countIn(coverage: Coverage, seen: ReadonlySet<Sight>): void {
  for (const sight of seen) coverage[sight] += 1;
}

/** What no scenario came upon. */
export function missingIn(coverage: Coverage): Sight[] {
  return SIGHTS.filter((sight) => coverage[sight] === 0);
}
