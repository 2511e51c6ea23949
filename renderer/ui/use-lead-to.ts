// Leads to a row that an address names, or that was just made: the row comes into sight, and what can be edited in it first has the focus.
import { type RefObject, useEffect } from 'react';

/**
 * @param around what holds the rows, each with its id in `data-id`
 * @param id undefined: nowhere; a row that is not there leads nowhere either
 */
export function useLeadTo(around: RefObject<HTMLElement | null>, id: string | undefined): void {
  useEffect(() => {
    if (id === undefined) return;
    // In the next frame: a view that was just shown takes the focus itself first.
    const frame = requestAnimationFrame(() => {
      const row = around.current?.querySelector(`[data-id="${CSS.escape(id)}"]`);
      row?.querySelector<HTMLElement>('button, input, select, textarea')?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [around, id]);
}
