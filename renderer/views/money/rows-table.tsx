// The frame of a table whose rows are edited where they stand. A long one scrolls by itself and has only the rows in sight in the page.
import { Table } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { Id } from '../../domain/registry/fields.ts';
import { entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import type { MoneyEntity } from './block-columns.ts';
import styles from './money.module.css';
import { type Measure, useLongRows } from './use-long-rows.ts';

/** Where a row stands: what its `MoneyRow` needs to be told. */
export interface RowPlace {
  /** From 0. */
  readonly index: number;
  readonly measure: Measure;
}

interface RowsTableProps<R> {
  readonly entity: MoneyEntity;
  readonly headings: readonly { readonly key: string; readonly text: string }[];
  readonly rows: readonly R[];
  readonly children: (row: R, place: RowPlace) => ReactNode;
}

export function RowsTable<R extends { readonly id: Id }>({ entity, headings, rows, children }: RowsTableProps<R>) {
  const t = useTranslate();
  const scroller = useRef<HTMLDivElement>(null);
  const { isLong, items, gapAfter, measure, onFocus } = useLongRows(scroller, rows.length);
  return (
    <div ref={scroller} className={styles.scroll} data-long={isLong || undefined}>
      <Table
        verticalSpacing={4}
        horizontalSpacing={6}
        layout="fixed"
        aria-label={entityLabel(t, entity, 2)}
        aria-rowcount={rows.length + 1}
        data-entity={entity}
        className={styles.rows}
      >
        <Table.Thead>
          <Table.Tr aria-rowindex={1}>
            {headings.map(({ key, text }) => (
              <Table.Th key={key} scope="col" data-column={key} className={styles.head}>
                {text}
              </Table.Th>
            ))}
            <Table.Th scope="col" data-column="delete" className={styles.head}>
              <VisuallyHidden>{t('common:delete')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody onFocus={onFocus}>
          {items.flatMap(({ index, gap }) => {
            const row = rows[index];
            if (row === undefined) return [];
            const shown = children(row, { index, measure });
            return gap > 0 ? [<Gap key={`gap ${row.id}`} height={gap} />, shown] : [shown];
          })}
          {gapAfter > 0 && <Gap height={gapAfter} />}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** The room of the rows that are not in the page. */
function Gap({ height }: { readonly height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without cells takes no focus
  return <tr aria-hidden="true" style={{ height }} />;
}

interface MoneyRowProps extends RowPlace {
  readonly id: Id;
  readonly title: string;
  readonly children: ReactNode;
}

export function MoneyRow({ id, title, index, measure, children }: MoneyRowProps) {
  return (
    <Table.Tr ref={measure} aria-label={title} aria-rowindex={index + 2} data-id={id} data-index={index}>
      {children}
    </Table.Tr>
  );
}
