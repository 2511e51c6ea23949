// A part of a project's funding: planned and received.
import { defineEntity } from '../registry/entity.ts';
import { date, localized, money, ref } from '../registry/fields.ts';

export const tranche = defineEntity('tranche', ['source'], {
  project: ref('project', { owner: true, required: true }),
  source: localized({ required: true }),
  planned: money(),
  plannedOn: date(),
  received: money(),
  receivedOn: date(),
  milestone: ref('milestone'),
});
