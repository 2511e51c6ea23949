// Keys for the items of a list that have no id of their own: what is being typed at one item stays with it when others come or go.
import { useState } from 'react';

interface Keyed<Item> {
  readonly items: readonly Item[];
  readonly keys: readonly number[];
  /** The next key to give. */
  readonly next: number;
}

/** One key per item, for React. Follows items that another part of the app, undo or a merge adds, changes or removes. */
export function useItemKeys(items: readonly unknown[]): readonly number[] {
  const [known, setKnown] = useState<Keyed<unknown>>(() => keysAfter({ items: [], keys: [], next: 0 }, items));
  if (known.items === items) return known.keys;
  const followed = keysAfter(known, items);
  setKnown(followed);
  return followed.keys;
}

/**
 * Items that are equal keep their keys, matched from both ends. Of what lies between, as many as there were are taken for the same items
 * changed, where their number is the same; else those that are still somewhere in it keep their keys, and the others are new.
 */
export function keysAfter<Item>(before: Keyed<Item>, items: readonly Item[]): Keyed<Item> {
  const was = before.items.map(textOf);
  const is = items.map(textOf);
  const head = commonLength(was, is);
  const tail = commonLength(was.slice(head).reverse(), is.slice(head).reverse());
  const between = before.keys.slice(head, was.length - tail);
  const sameNumber = was.length === is.length;
  const left = between.map((key, at) => ({ key, text: was[head + at] }));
  let { next } = before;
  const middle = is.slice(head, is.length - tail).map((text, at) => {
    const found = sameNumber ? at : left.findIndex((each) => each.text === text);
    const key = sameNumber ? between[found] : found === -1 ? undefined : left.splice(found, 1)[0]?.key;
    if (key !== undefined) return key;
    next += 1;
    return next;
  });
  return { items, keys: [...before.keys.slice(0, head), ...middle, ...before.keys.slice(was.length - tail)], next };
}

function textOf(item: unknown): string {
  return JSON.stringify(item);
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((text, at) => text !== other[at]);
  return differs === -1 ? one.length : differs;
}
