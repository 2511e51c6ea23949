// The floor of a table: rows of plain text, of which only those in sight are in the page.
import { subject } from '../../subject.js';

const ROW_HEIGHT = 36;

subject({
  prepare: (milestones) => milestones,
  show(root, rows) {
    const scroller = document.createElement('div');
    Object.assign(scroller.style, { height: '100%', overflow: 'auto' });
    const sheet = document.createElement('div');
    Object.assign(sheet.style, { height: `${rows.length * ROW_HEIGHT}px`, position: 'relative' });
    const inSight = Math.ceil(root.clientHeight / ROW_HEIGHT) + 10;
    for (const [at, { code, title, site, slip }] of rows.slice(0, inSight).entries()) {
      const row = document.createElement('div');
      row.className = 'row';
      Object.assign(row.style, {
        position: 'absolute',
        top: `${at * ROW_HEIGHT}px`,
        display: 'grid',
        gridTemplateColumns: '8rem 1fr 8rem 8rem',
      });
      for (const text of [code, title, site, String(slip)])
        row.append(Object.assign(document.createElement('span'), { textContent: text }));
      sheet.append(row);
    }
    scroller.append(sheet);
    root.append(scroller);
  },
  sign: '.row',
});
