// The saved views of the timeline: what it shows and how that is grouped. How far it is zoomed depends on the window, and is not kept.
import { z } from 'zod';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { chooseForTimeline, useTimelineChoice } from '../../state/timeline-choices.ts';
import { lookText } from '../saved-views/look-parts.ts';
import { SavedViewNote } from '../saved-views/saved-view-note.tsx';
import { SavedViewsMenu } from '../saved-views/saved-views-menu.tsx';
import { TIMELINE_GROUPINGS } from './timeline-surroundings.ts';

export const timelineLook = z.object({
  grouping: z.enum(TIMELINE_GROUPINGS).catch('project'),
  text: lookText,
  status: z.enum(enumValues('milestone', 'status')).nullable().catch(null),
  health: z.enum(['green', 'amber', 'red']).nullable().catch(null),
  showsLinks: z.boolean().catch(true),
  showsCritical: z.boolean().catch(false),
  showsTable: z.boolean().catch(false),
});

interface SavedProps {
  readonly saved: Id | undefined;
}

export function TimelineSavedViews({ saved }: SavedProps) {
  return <SavedViewsMenu {...useControl(saved)} />;
}

export function TimelineSavedNote({ saved }: SavedProps) {
  return <SavedViewNote {...useControl(saved)} />;
}

function useControl(savedId: Id | undefined) {
  const look = {
    grouping: useTimelineChoice('grouping'),
    text: useTimelineChoice('text'),
    status: useTimelineChoice('status'),
    health: useTimelineChoice('health'),
    showsLinks: useTimelineChoice('showsLinks'),
    showsCritical: useTimelineChoice('showsCritical'),
    showsTable: useTimelineChoice('showsTable'),
  };
  return { view: 'timeline', schema: timelineLook, look, onLook: chooseForTimeline, savedId } as const;
}
