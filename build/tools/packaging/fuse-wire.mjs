// The fuses as they stand in Electron's program: a mark to find them by, a version, their number, and a digit for each.

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const VERSION = 1;

/** As Electron is delivered: running as Node, NODE_OPTIONS, inspecting, extra file privileges and WebAssembly's trap handlers on. */
const DELIVERED = '101100011';

export const deliveredFuseWire = () =>
  Buffer.concat([Buffer.from(SENTINEL), Buffer.from([VERSION, DELIVERED.length]), Buffer.from(DELIVERED)]);
