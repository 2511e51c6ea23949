// Copying rows of a table, by Ctrl/Cmd+C in it or by a button, and the word that it was done.
import { notifications } from '@mantine/notifications';
import type { ClipboardEvent } from 'react';
import { useTranslate } from '../i18n/react.ts';
import type { Column } from './column.ts';
import { copiedBlock } from './copied-block.ts';

export function useCopyRows<RowType>(columns: readonly Column<RowType>[]) {
  const t = useTranslate();
  const tell = (count: number) =>
    notifications.show({
      id: 'copied-rows',
      message: t('frame:table.copied', { count }),
      withBorder: true,
      closeButtonProps: { 'aria-label': t('common:close') },
    });
  return {
    /** For a button. */
    copy: async (rows: readonly RowType[]) => {
      const { text, html } = copiedBlock(columns, rows);
      const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) };
      await navigator.clipboard.write([new ClipboardItem(parts)]);
      tell(rows.length);
    },
    /** For the keys. Words that are marked are what is meant, not rows; and a field copies its own. */
    onCopy: (event: ClipboardEvent<HTMLElement>, rows: readonly RowType[]) => {
      const isMarked = document.getSelection()?.isCollapsed === false;
      const isField = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
      if (isMarked || isField || rows.length === 0 || columns.every(({ copied }) => copied === undefined)) return;
      const { text, html } = copiedBlock(columns, rows);
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', html);
      event.preventDefault();
      tell(rows.length);
    },
  };
}
