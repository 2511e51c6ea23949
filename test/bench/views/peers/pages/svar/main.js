// SVAR's Gantt chart: a summary for each project, a bar from baseline to forecast for each milestone.
import { Gantt, Willow } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { subject } from '../../../subject.js';

const DAY_MS = 86_400_000;
const scales = [
  { unit: 'year', step: 1, format: '%Y' },
  { unit: 'month', step: 1, format: '%M' },
];

function tasksOf(milestones) {
  const tasks = milestones.map(({ id, code, title, group, startMs, endMs }) => ({
    id: Number(id),
    parent: 1_000_000 + group,
    text: `${code} ${title}`,
    start: new Date(startMs),
    end: new Date(endMs + DAY_MS),
    type: 'task',
    progress: 0,
  }));
  const groups = [...new Set(milestones.map(({ group }) => group))].map((group) => ({
    id: 1_000_000 + group,
    parent: 0,
    text: `Project ${group}`,
    type: 'summary',
    open: true,
    progress: 0,
  }));
  return [...groups, ...tasks];
}

subject({
  prepare: tasksOf,
  show(root, tasks) {
    flushSync(() => createRoot(root).render(h(Willow, null, h(Gantt, { tasks, links: [], scales, cellWidth: 60 }))));
  },
  sign: '.wx-bar',
});
