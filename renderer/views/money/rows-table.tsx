// The frame of a table whose rows are edited where they stand.
import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './money.module.css';

interface RowsTableProps {
  readonly entity: 'tranche' | 'expense' | 'exchangeRate';
  readonly headings: readonly { readonly key: string; readonly text: string }[];
  readonly children: ReactNode;
}

export function RowsTable({ entity, headings, children }: RowsTableProps) {
  const t = useTranslate();
  return (
    <div className={styles.scroll}>
      <Table
        verticalSpacing={4}
        horizontalSpacing={6}
        layout="fixed"
        aria-label={entityLabel(t, entity, 2)}
        data-entity={entity}
        className={styles.rows}
      >
        <Table.Thead>
          <Table.Tr>
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
        <Table.Tbody>{children}</Table.Tbody>
      </Table>
    </div>
  );
}
