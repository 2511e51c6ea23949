// An empty React page: the floor of the first paint.
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(createElement('div', { 'data-shown': 1 }, 'shown'));
