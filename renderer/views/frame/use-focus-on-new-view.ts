// A new view is where the user now is: the focus goes there, and each address keeps its own place in its scrolling.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** The tabs of one project are one view: the focus stays on the tab. */
export function useFocusOnNewView(main: RefObject<HTMLElement | null>): void {
  const [location] = useLocation();
  const view = location.split('/').slice(0, 3).join('/');
  const shown = useRef(view);
  const places = useRef(new Map<string, number>());
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    main.current?.focus({ preventScroll: true });
  }, [view, main]);
  useLayoutEffect(() => {
    const element = main.current;
    const kept = places.current;
    if (element === null) return;
    element.scrollTop = kept.get(location) ?? 0;
    const remember = () => kept.set(location, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [location, main]);
}
