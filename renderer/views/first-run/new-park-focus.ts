// “New park” in the app's menu leads to the name of the park to be, wherever that field is, or will be in a moment.
import { type RefObject, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const wanted = createStore<{ readonly isWanted: boolean }>()(() => ({ isWanted: false }));

/** The field takes the focus as soon as it is on screen. */
export function focusNewPark(): void {
  wanted.setState({ isWanted: true });
}

/** For the field. */
export function useNewParkFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const { isWanted } = useStore(wanted);
  useEffect(() => {
    if (!isWanted) return undefined;
    // After the view itself has taken the focus, as each new view does.
    const frame = requestAnimationFrame(() => {
      wanted.setState({ isWanted: false });
      field.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isWanted]);
  return field;
}
