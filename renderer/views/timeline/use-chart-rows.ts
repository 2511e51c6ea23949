// Which row has the focus, or would get it by Tab: one row of the timeline is in the tab order.
import { useState } from 'react';
import { useHandler } from '../../ui/use-handler.ts';
import { useKept } from '../../ui/use-kept.ts';

export interface ChartRowKeys {
  readonly active: number;
  /** The row that is to take the focus once it is in the page. */
  readonly wanted: number | null;
  readonly goTo: (row: number) => void;
  readonly onFocus: (row: number) => void;
}

export function useChartRows(count: number): ChartRowKeys {
  const [active, setActive] = useKept('timeline.row', 0);
  const [wanted, setWanted] = useState<number | null>(null);
  const onFocus = useHandler((row: number) => {
    setActive(row);
    setWanted(null);
  });
  const goTo = useHandler((row: number) => {
    const target = Math.max(0, Math.min(count - 1, row));
    setActive(target);
    setWanted(target);
  });
  return { active: Math.min(active, Math.max(0, count - 1)), wanted, goTo, onFocus };
}
