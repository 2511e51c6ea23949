// A service for a resident or a person: licence, visa, legal, tax, school, hospital, housing.
import { defineEntity } from '../registry/entity.ts';
import { date, list, localized, oneOf, ref } from '../registry/fields.ts';

export const serviceRequest = defineEntity('serviceRequest', ['kind', 'person'], {
  organization: ref('organization', { owner: true }),
  person: ref('person'),
  kind: oneOf(
    ['licence', 'workVisa', 'visa', 'apecCard', 'legal', 'tax', 'consulting', 'finance', 'school', 'hospital', 'housing', 'other'],
    {
      initial: 'other',
    },
  ),
  steps: list({ title: localized(), due: date(), doneOn: date() }),
  openedOn: date(),
  dueOn: date(),
  validFrom: date(),
  validTo: date(),
  officer: ref('person'),
  state: oneOf(['open', 'waiting', 'done', 'refused', 'cancelled'], { initial: 'open' }),
});
