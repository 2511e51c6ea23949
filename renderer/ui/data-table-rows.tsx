// The rows of a DataTable: those of its items, and the headings of groups.
import type { CSSProperties, ReactNode } from 'react';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import type { RowProps } from './use-row-keys.ts';

interface RowPlace {
  /** From 0, without the header. */
  readonly index: number;
  readonly style: CSSProperties;
  readonly keys: RowProps;
}

interface ItemRowProps<RowType> extends RowPlace {
  readonly row: RowType;
  readonly columns: readonly Column<RowType>[];
  /** null where no row can be selected. */
  readonly isSelected: boolean | null;
  readonly onOpen: ((row: RowType) => void) | undefined;
  /** What stands before the columns: the check box of the row. */
  readonly lead: ReactNode;
}

export function ItemRow<RowType>({ row, columns, index, style, keys, isSelected, onOpen, lead }: ItemRowProps<RowType>) {
  return (
    // The grid handles the keys of its rows.
    <tr
      {...keys}
      aria-rowindex={index + 2}
      aria-selected={isSelected ?? undefined}
      data-openable={onOpen !== undefined || undefined}
      className={styles.row}
      style={style}
      onClick={(event) => !isControl(event.target) && onOpen?.(row)}
    >
      {lead !== null && (
        <td aria-colindex={1} className={styles.pick}>
          {lead}
        </td>
      )}
      {columns.map((column, at) => (
        <td
          key={column.key}
          aria-colindex={at + (lead === null ? 1 : 2)}
          className={styles.cell}
          data-align={column.align}
          data-wraps={column.wraps}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

interface GroupRowProps extends RowPlace {
  readonly heading: string;
  readonly columns: number;
}

export function GroupRow({ heading, columns, index, style, keys }: GroupRowProps) {
  return (
    <tr {...keys} aria-rowindex={index + 2} className={styles.group} style={style}>
      <th scope="rowgroup" colSpan={columns} aria-colindex={1} className={styles.heading}>
        {heading}
      </th>
    </tr>
  );
}

/** What does something of its own on a click. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
}
