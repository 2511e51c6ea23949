// Answers the page's calls: who asks, what is asked, is it well formed, do it, is the answer well formed.
// Knows no transport: Electron's ipcMain and the loopback server both come through here.
import { failure, type Problem, type Result } from '../../renderer/domain/result.ts';
import { type BridgeHandlers, type BridgeName, bridgeCalls } from './contract.ts';

/** Who asks, as the transport knows it; nothing in it comes from the page's own words. */
export interface Caller {
  /** The window's own frame, not a frame inside it. */
  readonly isMainFrame: boolean;
  /** Scheme and host, as `app://caravan` or `http://127.0.0.1:47821`. */
  readonly origin: string;
}

export interface BridgeOptions {
  /** What this host can do; the other calls are answered by bridge.unsupported. */
  readonly handlers: Partial<BridgeHandlers>;
  readonly trustedOrigin: string;
  /** Told of refused calls and of bugs; gets names and codes, never what the page sent. */
  readonly log: (event: string, details: Readonly<Record<string, string>>) => void;
}

/** Never rejects: whatever the page sends, the answer is a value. */
export type Answer = (name: string, argument: unknown, caller: Caller) => Promise<Result<unknown>>;

/**
 * Builds the one function that answers calls.
 * Problems of its own: `bridge.refused` (a caller that is not our page), `bridge.unknownCall`, `bridge.badArgument`
 * (details: call, where), `bridge.unsupported` (this host lacks the call; details: call), `bridge.failed` (a bug here; details: call).
 */
export function serveBridge({ handlers, trustedOrigin, log }: BridgeOptions): Answer {
  return async (name, argument, caller) => {
    if (!caller.isMainFrame || caller.origin !== trustedOrigin) {
      log('bridge.refused', { origin: caller.origin, frame: caller.isMainFrame ? 'main' : 'inner' });
      return failure('bridge.refused');
    }
    if (!isBridgeName(name)) {
      log('bridge.unknownCall', {});
      return failure('bridge.unknownCall');
    }
    try {
      return await dispatch(handlers, name, argument, log);
    } catch (error) {
      log('bridge.failed', { call: name, error: error instanceof Error ? error.name : typeof error });
      return failure('bridge.failed', { call: name });
    }
  };
}

/** Own keys only: `constructor`, `__proto__` and the like are no calls. */
function isBridgeName(name: unknown): name is BridgeName {
  return typeof name === 'string' && Object.hasOwn(bridgeCalls, name);
}

async function dispatch(
  handlers: Partial<BridgeHandlers>,
  name: BridgeName,
  raw: unknown,
  log: BridgeOptions['log'],
): Promise<Result<unknown>> {
  const { argument, result } = bridgeCalls[name];
  const parsed = argument.safeParse(raw);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
    log('bridge.badArgument', { call: name, where });
    return failure('bridge.badArgument', { call: name, where });
  }
  if (handlers[name] === undefined) return failure('bridge.unsupported', { call: name });
  // The pairing of this name's handler with this name's schema is what BridgeHandlers states; the compiler cannot follow it
  // through a union of names.
  const handler = handlers[name] as (checked: unknown) => Promise<Result<unknown>> | Result<unknown>;
  const answer = await handler(parsed.data);
  return answer.ok ? { ok: true, value: result.parse(answer.value) } : { ok: false, problem: plainProblem(answer.problem) };
}

/** A copy with nothing but the two known keys, so that no handler can leak more. */
function plainProblem({ code, details }: Problem): Problem {
  return details === undefined ? { code } : { code, details: { ...details } };
}
