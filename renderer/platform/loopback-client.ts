// The bridge as the loopback host offers it: each call is a POST to the page's own origin. The shape of the exchange is
// described in electron/loopback/bridge-over-http.ts.
import type { BridgeArgument, BridgeClient, BridgeName, BridgeValue } from '../../electron/bridge/contract.ts';
import { failure, type Result } from '../domain/result.ts';

/**
 * Problem of its own: `bridge.unreachable` (the host was stopped while the page stayed open).
 * @param send the page's own `fetch`, unless a test says otherwise.
 */
export function loopbackClient(send: Send = (address, request) => fetch(address, request)): BridgeClient {
  return {
    async call<N extends BridgeName>(name: N, argument: BridgeArgument<N>): Promise<Result<BridgeValue<N>>> {
      const response = await post(send, name, argument);
      if (response === null) return failure('bridge.unreachable');
      return readAnswer<BridgeValue<N>>(response);
    },
    // The host has no way to speak first; coming back to the window is when files may wait.
    on(_event, listener) {
      window.addEventListener('focus', listener);
      return () => window.removeEventListener('focus', listener);
    },
  };
}

type Send = (address: string, request: RequestInit) => Promise<Response>;

async function post(send: Send, name: string, argument: object): Promise<Response | null> {
  try {
    return await send(`./bridge/${name}`, {
      method: 'POST',
      headers: { 'x-caravan-bridge': '1' },
      body: encode(argument),
      redirect: 'error',
    });
  } catch {
    return null;
  }
}

/** JSON, unless there are bytes: those travel as they are, each in a part of its own. */
function encode(argument: object): BodyInit {
  const fields = Object.entries(argument);
  const parts = fields.flatMap(([name, value]) => (value instanceof Uint8Array ? [[name, new Uint8Array(value)] as const] : []));
  if (parts.length === 0) return new Blob([JSON.stringify(argument)], { type: 'application/json' });
  const form = new FormData();
  form.set('argument', JSON.stringify(Object.fromEntries(fields.filter(([, value]) => !(value instanceof Uint8Array)))));
  for (const [name, bytes] of parts) form.set(name, new Blob([bytes]), name);
  return form;
}

async function readAnswer<T>(response: Response): Promise<Result<T>> {
  try {
    if (response.headers.get('content-type') === 'application/octet-stream') {
      // The host checks its answers against the contract before it sends them.
      return { ok: true, value: new Uint8Array(await response.arrayBuffer()) as T };
    }
    return (await response.json()) as Result<T>;
  } catch {
    return failure('bridge.unreachable');
  }
}
