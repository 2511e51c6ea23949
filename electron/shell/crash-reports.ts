// Crash dumps stay on this computer: they hold what was in memory, and are nobody's but the user's.
import { crashReporter } from 'electron';

/** The first thing that main does: a crash before it leaves no dump. */
export function keepCrashDumps(): void {
  crashReporter.start({ uploadToServer: false });
}
