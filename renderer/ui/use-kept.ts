// State that outlives its component: a list is found again as it was left when its user comes back from a detail.
import { useCallback, useState } from 'react';

/**
 * As `useState`, but under the same name the value is there again until the page is closed. Losing it does no harm.
 * @param name unique in the app; null: the value is not kept
 */
export function useKept<Value>(name: string | null, initial: Value): readonly [Value, (value: Value) => void] {
  // Only this hook writes, and under one name always values of one type.
  const [value, setValue] = useState(() => (name !== null && kept.has(name) ? (kept.get(name) as Value) : initial));
  const keep = useCallback(
    (next: Value) => {
      if (name !== null) kept.set(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, keep];
}

/** The same for what is read once and changes often, such as the place of a scroll bar: no component renders again for it. */
export const keptPlaces = new Map<string, number>();

const kept = new Map<string, unknown>();
