// The type of a key that `t` takes: `namespace:path.to.text`, read off the English catalogue. The namespaces of labels, intents and
// problems are left out: their keys are derived from data, and the functions of labels.ts word them.
import type { Namespace, Texts } from './catalogues.ts';

export type DerivedNamespace = 'entities' | 'intents' | 'problems';
type TypedNamespace = Exclude<Namespace, DerivedNamespace>;
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type WithoutPluralForm<Key extends string> = Key extends `${infer Base}_${PluralForm}` ? Base : Key;

type PathOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPluralForm<Key> : `${Key}.${PathOf<Tree[Key]>}`;
}[keyof Tree & string];

export type MessageKey = { [N in TypedNamespace]: `${N}:${PathOf<Texts[N]>}` }[TypedNamespace];
