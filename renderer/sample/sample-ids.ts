// Ids of the sample park, made from names: the same source gives the same park on every machine.
import { v5 } from 'uuid';
import type { Id } from '../domain/registry/fields.ts';

/** Chosen once, at random. A new one would make a different park of the same source. */
const NAMESPACE = '6f0c1a52-93d7-4e0b-8a4e-2f5b7c1d9e60';

/** @param kind `park`, `device` or an entity @param key unique within the kind */
export function sampleId(kind: string, key: string): Id {
  return v5(`${kind}/${key}`, NAMESPACE);
}
