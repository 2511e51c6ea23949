// The place where views stand. A new view is where the user now is: the focus goes there; and each address keeps its own place in its
// scrolling, so that a list is found again as it was left.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/**
 * For the element that holds the views. The tabs of one project are one view, the months and years of the calendar, and a list with its saved
 * views: the focus stays where it is.
 */
export function useViewPlace(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const [location] = useLocation();
  const [, name, part] = location.split('/');
  const view = location
    .split('/')
    .slice(0, name === 'calendar' || part === 'saved' ? 2 : 3)
    .join('/');
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    main.current?.focus({ preventScroll: true });
  }, [view]);
  useLayoutEffect(() => {
    const element = main.current;
    if (element === null) return;
    element.scrollTop = places.get(location) ?? 0;
    const remember = () => places.set(location, element.scrollTop);
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [location]);
  return main;
}

const places = new Map<string, number>();
