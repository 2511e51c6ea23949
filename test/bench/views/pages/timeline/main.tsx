// The app's own timeline.
import { TimelineView } from '../../../../../renderer/views/timeline/timeline-view.tsx';
import { openBeside } from '../../bench-app.tsx';
import { parkOf } from '../../bench-park.ts';
import { subject } from '../../subject.js';

subject({
  prepare: (milestones, root) => openBeside(TimelineView, parkOf(milestones), root),
  show: (_, go) => go(),
  sign: '[data-mark]',
  scroller: 'div:has(> [role=presentation] [role=treegrid])',
});
