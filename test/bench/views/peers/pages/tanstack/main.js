// TanStack Table, with the rows in sight alone in the page, as its own examples do it.
import { createSortedRowModel, rowSortingFeature, sortFn_basic, tableFeatures, useTable } from '@tanstack/react-table';
import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { subject } from '../../../subject.js';

const ROW_HEIGHT = 36;
const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel(), sortFns: { basic: sortFn_basic } });
const columns = ['code', 'title', 'site', 'slip'].map((key) => ({ accessorKey: key, header: key, sortFn: 'basic' }));

function Table({ data, inSight }) {
  const table = useTable({ features, columns, data });
  const { rows } = table.getRowModel();
  const sort = () => table.setSorting([{ id: 'slip', desc: false }]);
  return h(
    'div',
    { style: { height: '100%', overflow: 'auto' } },
    h('button', { id: 'sort', type: 'button', onClick: sort }, 'Slip'),
    h(
      'div',
      { style: { height: rows.length * ROW_HEIGHT, position: 'relative' } },
      rows.slice(0, inSight).map((row, at) =>
        h(
          'div',
          {
            key: row.id,
            className: 'row',
            style: { position: 'absolute', top: at * ROW_HEIGHT, display: 'grid', gridTemplateColumns: '8rem 1fr 8rem 8rem' },
          },
          columns.map(({ accessorKey }) => h('span', { key: accessorKey }, row.getValue(accessorKey))),
        ),
      ),
    ),
  );
}

subject({
  prepare: (milestones) => milestones,
  show(root, data) {
    const inSight = Math.ceil(root.clientHeight / ROW_HEIGHT) + 10;
    flushSync(() => createRoot(root).render(h(Table, { data, inSight })));
  },
  sign: '.row',
  sort: () => document.getElementById('sort')?.click(),
});
