// A cooperation agreement or contract between parties of both countries.
import { defineEntity } from '../registry/entity.ts';
import { date, localized, money, oneOf, refs, text } from '../registry/fields.ts';

export const agreement = defineEntity('agreement', ['number', 'title'], {
  number: text({ required: true }),
  title: localized({ required: true }),
  kind: oneOf(['cooperation', 'contract', 'grant', 'lease', 'licence', 'other'], { initial: 'cooperation' }),
  parties: refs('organization'),
  signedOn: date(),
  validFrom: date(),
  validTo: date(),
  value: money(),
  files: refs('attachment'),
});
