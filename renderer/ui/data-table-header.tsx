// The header of a DataTable: it stays in sight, and its buttons sort.
import type { ReactNode } from 'react';
import { useTranslate } from '../i18n/react.ts';
import type { Column } from './column.ts';
import styles from './data-table.module.css';
import { SortDownIcon, SortUpIcon } from './icons/icons.tsx';
import type { SortOrder } from './use-sorted-rows.ts';

interface HeaderRowProps<RowType> {
  readonly columns: readonly Column<RowType>[];
  readonly tracks: string;
  readonly sort: SortOrder | null;
  readonly onSort: (key: string) => void;
  /** What stands before the columns: the check box of all rows. */
  readonly lead: ReactNode;
}

export function HeaderRow<RowType>({ columns, tracks, sort, onSort, lead }: HeaderRowProps<RowType>) {
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: tracks }}>
        {lead !== null && (
          <th scope="col" aria-colindex={1} className={styles.pick}>
            {lead}
          </th>
        )}
        {columns.map((column, at) => (
          <th
            key={column.key}
            scope="col"
            aria-colindex={at + (lead === null ? 1 : 2)}
            aria-sort={sort?.key === column.key ? sort.direction : undefined}
            className={styles.headCell}
            data-align={column.align}
          >
            {column.compare === undefined ? column.header : <SortButton column={column} sort={sort} onSort={onSort} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SortButton<RowType>({
  column,
  sort,
  onSort,
}: { readonly column: Column<RowType> } & Pick<HeaderRowProps<RowType>, 'sort' | 'onSort'>) {
  const t = useTranslate();
  const direction = sort?.key === column.key ? sort.direction : null;
  return (
    <button
      type="button"
      className={styles.sort}
      title={t('frame:table.sortBy', { column: column.header })}
      onClick={() => onSort(column.key)}
    >
      {column.header}
      {direction === 'ascending' && <SortUpIcon size={12} />}
      {direction === 'descending' && <SortDownIcon size={12} />}
    </button>
  );
}
