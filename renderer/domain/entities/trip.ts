// A person's travel between the sites, and the visa that covers it.
import { defineEntity } from '../registry/entity.ts';
import { date, localized, ref } from '../registry/fields.ts';

export const trip = defineEntity('trip', ['person', 'from'], {
  person: ref('person', { required: true }),
  fromSite: ref('site'),
  toSite: ref('site'),
  from: date(),
  to: date(),
  purpose: localized(),
  visa: ref('serviceRequest'),
});
