// A person of the park or of its partners, with the name in each script and as the passport spells it.
import { defineEntity } from '../registry/entity.ts';
import { date, localized, ref, text, texts } from '../registry/fields.ts';

export const person = defineEntity('person', ['name'], {
  /** The full name as it is written in each language; in Russian: family, given, patronymic. */
  name: localized({ required: true }),
  passportName: text(),
  organization: ref('organization'),
  role: localized(),
  site: ref('site'),
  email: text(),
  phone: text(),
  languages: texts(),
  passportExpiresOn: date(),
});
