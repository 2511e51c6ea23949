// The app's own table.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Column } from '../../../../../renderer/ui/column.ts';
import { DataTable } from '../../../../../renderer/ui/data-table.tsx';
import { type Milestone, subject } from '../../subject.js';

const columns: readonly Column<Milestone>[] = [
  { key: 'code', header: 'Code', width: '8rem', cell: ({ code }) => code, compare: (a, b) => (a.code < b.code ? -1 : 1) },
  { key: 'title', header: 'Title', cell: ({ title }) => title },
  { key: 'site', header: 'Site', width: '8rem', cell: ({ site }) => site },
  { key: 'slip', header: 'Slip', width: '8rem', align: 'end', cell: ({ slip }) => slip, compare: (a, b) => a.slip - b.slip },
];

subject({
  prepare: (milestones) => milestones,
  show(root, rows) {
    root.style.display = 'flex';
    const table = <DataTable label="Milestones" rows={rows} rowKey={({ id }) => id} columns={columns} />;
    flushSync(() => createRoot(root).render(table));
  },
  sign: '[role=grid] tbody tr',
  sort: () => [...document.querySelectorAll<HTMLElement>('[role=grid] thead button')].at(-1)?.click(),
});
