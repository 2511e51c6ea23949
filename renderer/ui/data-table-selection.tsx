// The check boxes of a DataTable whose rows can be selected, and what is said of the selection.
import { useTranslate } from '../i18n/react.ts';
import type { Picks } from './use-row-selection.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

/** All rows that the table shows, or none. */
export function PickAll({ picks }: { readonly picks: Picks }) {
  const t = useTranslate();
  return (
    <label>
      <input
        type="checkbox"
        aria-label={t('frame:table.selectAll')}
        checked={picks.all}
        ref={(box) => {
          if (box !== null) box.indeterminate = picks.count > 0 && !picks.all;
        }}
        onChange={picks.toggleAll}
      />
    </label>
  );
}

interface PickRowProps {
  readonly picks: Picks;
  readonly at: number;
  readonly isSelected: boolean;
  readonly name: string;
}

/** Not a stop of the tab order: Space on the row does the same. With Shift, a click selects the rows in between too. */
export function PickRow({ picks, at, isSelected, name }: PickRowProps) {
  const t = useTranslate();
  return (
    <label>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={t('frame:table.selectRow', { row: name })}
        checked={isSelected}
        onChange={({ nativeEvent, currentTarget }) => {
          picks.toggle(at, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true);
          // The keys of the table go on from this row.
          currentTarget.closest<HTMLElement>('[data-row]')?.focus({ preventScroll: true });
        }}
      />
    </label>
  );
}

export function SaidSelection({ count }: { readonly count: number }) {
  const t = useTranslate();
  return (
    <VisuallyHidden>
      <span role="status">{count > 0 && t('frame:table.selected', { count })}</span>
    </VisuallyHidden>
  );
}
