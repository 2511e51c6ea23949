// vis-timeline: a group for each project, a range from baseline to forecast for each milestone.
import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { subject } from '../../../subject.js';

const DAY_MS = 86_400_000;

subject({
  prepare: (milestones) => ({
    items: new DataSet(
      milestones.map(({ id, code, group, startMs, endMs }) => ({ id, group, content: code, start: startMs, end: endMs + DAY_MS })),
    ),
    groups: new DataSet([...new Set(milestones.map(({ group }) => group))].map((id) => ({ id, content: `Project ${id}` }))),
  }),
  show(root, { items, groups }) {
    void new Timeline(root, items, groups, { height: '100%', stack: false, verticalScroll: true, zoomKey: 'ctrlKey' });
  },
  sign: '.vis-item',
});
