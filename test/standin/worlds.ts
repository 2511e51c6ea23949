// Faithful: the page and its preload live in two JavaScript worlds, and what passes between them is copied; functions and promises
// become proxies, prototypes are dropped, objects arrive frozen, as with Electron's contextBridge.
// Runs in the page as source text: each function may use nothing from outside itself but its parameters.

type Coded =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'function' | 'promise'; readonly id: number }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'list'; readonly items: readonly Coded[] }
  | { readonly kind: 'object'; readonly fields: readonly (readonly [string, Coded])[] };

type Passing =
  | { readonly type: 'expose'; readonly name: string; readonly value: Coded }
  | { readonly type: 'call'; readonly id: number; readonly items: readonly Coded[] }
  | { readonly type: 'return'; readonly ok: boolean; readonly value: Coded }
  | { readonly type: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Coded };

export interface World {
  readonly expose: (name: string, value: unknown) => void;
}

/**
 * Joins this world to the other one. Events of the shared window carry what passes; Blink copies an event's detail when it crosses
 * worlds, and dispatches at once, so that calls return like calls.
 * @param secret begins the events' names, so that the page itself can neither listen nor speak.
 */
export function joinWorlds(side: 'page' | 'preload', secret: string): World {
  const functions = new Map<number, (...items: unknown[]) => unknown>();
  const settlers = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }>();
  let lastId = 0;
  let returned: Extract<Passing, { type: 'return' }> | undefined;

  const pass = (passing: Passing): void => {
    window.dispatchEvent(new CustomEvent(secret + (side === 'page' ? 'preload' : 'page'), { detail: passing }));
  };
  const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

  const encode = (value: unknown): Coded => {
    lastId += 1;
    const id = lastId;
    if (typeof value === 'function') {
      functions.set(id, value as (...items: unknown[]) => unknown);
      return { kind: 'function', id };
    }
    if (value instanceof Promise) {
      value.then(
        (settled) => pass({ type: 'settle', id, ok: true, value: encode(settled) }),
        (error: unknown) => pass({ type: 'settle', id, ok: false, value: encode(asError(error)) }),
      );
      return { kind: 'promise', id };
    }
    if (value instanceof Error) return { kind: 'error', message: value.message };
    if (Array.isArray(value)) return { kind: 'list', items: value.map(encode) };
    if (Object.prototype.toString.call(value) === '[object Object]') {
      return { kind: 'object', fields: Object.entries(Object(value)).map(([key, item]) => [key, encode(item)] as const) };
    }
    return { kind: 'value', value: structuredClone(value) };
  };

  const decode = (coded: Coded): unknown => {
    if (coded.kind === 'value') return coded.value;
    if (coded.kind === 'error') return new Error(coded.message);
    if (coded.kind === 'list') return Object.freeze(coded.items.map(decode));
    if (coded.kind === 'object') return Object.freeze(Object.fromEntries(coded.fields.map(([key, item]) => [key, decode(item)])));
    if (coded.kind === 'function') return (...items: unknown[]) => call(coded.id, items);
    return new Promise((resolve, reject) => settlers.set(coded.id, { resolve, reject }));
  };

  const call = (id: number, items: readonly unknown[]): unknown => {
    pass({ type: 'call', id, items: items.map(encode) });
    const result = returned;
    returned = undefined;
    if (result === undefined) throw new Error('stand-in: the other world did not answer');
    if (result.ok) return decode(result.value);
    throw decode(result.value);
  };

  const answer = (id: number, items: readonly Coded[]): Passing => {
    try {
      return { type: 'return', ok: true, value: encode(functions.get(id)?.(...items.map(decode))) };
    } catch (error) {
      return { type: 'return', ok: false, value: encode(asError(error)) };
    }
  };

  window.addEventListener(secret + side, (event) => {
    const passing = (event as CustomEvent<Passing>).detail;
    if (passing.type === 'expose') {
      Object.defineProperty(window, passing.name, { value: decode(passing.value), enumerable: true, configurable: false, writable: false });
    } else if (passing.type === 'call') pass(answer(passing.id, passing.items));
    else if (passing.type === 'return') returned = passing;
    else {
      const { resolve, reject } = settlers.get(passing.id) ?? {};
      settlers.delete(passing.id);
      if (passing.ok) resolve?.(decode(passing.value));
      else reject?.(decode(passing.value));
    }
  });

  return { expose: (name, value) => pass({ type: 'expose', name, value: encode(value) }) };
}
