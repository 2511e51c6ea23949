// Faithful: values as structured clone would carry them, written as JSON; binary as base64.
// Runs in Node, and as source text in the page: it may use nothing from outside itself.

export interface Wire {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

export function makeWire(): Wire {
  type Tagged = { $: string; v?: unknown };
  const toText = (bytes: Uint8Array): string => {
    let signs = '';
    for (let start = 0; start < bytes.length; start += 32_768) signs += String.fromCharCode(...bytes.subarray(start, start + 32_768));
    return btoa(signs);
  };
  const toBytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) };
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Date) return { $: 'date', v: value.getTime() };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] };
    if (value instanceof Map) return { $: 'map', v: [...value].map(([key, item]) => [pack(key), pack(item)]) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(pack) };
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toText(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) return { $: 'bytes', v: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    if (Array.isArray(value)) return value.map(pack);
    return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, pack(item)]) };
  };
  const pairs = (list: unknown): [unknown, unknown][] => (list as [unknown, unknown][]).map(([key, item]) => [unpack(key), unpack(item)]);
  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(unpack);
    const { $: tag, v } = value as Tagged;
    if (tag === 'undefined') return undefined;
    if (tag === 'bigint') return BigInt(String(v));
    if (tag === 'number') return Number(v);
    if (tag === 'date') return new Date(Number(v));
    if (tag === 'error') return Object.assign(new Error(String((v as string[])[1])), { name: (v as string[])[0] });
    if (tag === 'map') return new Map(pairs(v));
    if (tag === 'set') return new Set((v as unknown[]).map(unpack));
    if (tag === 'buffer') return toBytes(String(v)).buffer;
    if (tag === 'bytes') return toBytes(String(v));
    return Object.fromEntries(pairs(v));
  };
  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) };
}
