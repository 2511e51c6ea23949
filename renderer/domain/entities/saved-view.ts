// How a list is looked at - filters, grouping, order, columns - under a name, for everyone of the park.
import { defineEntity } from '../registry/entity.ts';
import { oneOf, text } from '../registry/fields.ts';

export const savedView = defineEntity('savedView', ['name'], {
  name: text({ required: true }),
  /** The list that it is of. */
  view: oneOf(['milestones', 'projects', 'timeline']),
  /** As JSON, so that what a newer version saved stays whole on an older one, and opens there as far as it is known. */
  settings: text({ opaque: true }),
});
