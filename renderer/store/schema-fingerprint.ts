// Tells whether shards were folded with the same registry as this version has. A version that knows more fields folds the log
// anew, so that what an older one kept as unknown shows.
import { ENTITY_NAMES, entityOf } from '../domain/registry/registry.ts';

/** Of the rules by which a log is folded. 2: a disputed deletion leaves its row visible. */
const FOLDING = 2;

/** Changes whenever a leaf is added, removed or renamed, or a field's kind or words change. */
export function schemaFingerprint(): string {
  const text = ENTITY_NAMES.map((name) => {
    const fields = Object.entries(entityOf(name).fields).map(([key, { kind, values, parts }]) =>
      [key, kind, ...values, ...Object.keys(parts)].join(':'),
    );
    return `${name}(${fields.join()})`;
  }).join();
  return `${FOLDING}-${hash(text).toString(36)}`;
}

/** FNV-1a, 32 bits: tells versions apart, protects against nothing. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}
