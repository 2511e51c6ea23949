// Tells whether the program that holds a port is Caravan's own host, left running by an earlier start.

/** The running host's version; null if something else answers there, or nothing. */
export async function findRunningHost(port: number): Promise<string | null> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/whoami`, { signal: AbortSignal.timeout(2000), redirect: 'error' });
    const answer: unknown = await response.json();
    return typeof answer === 'object' && answer !== null && 'app' in answer && answer.app === 'caravan' && 'version' in answer
      ? String(answer.version)
      : null;
  } catch {
    return null;
  }
}
