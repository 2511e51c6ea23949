// A site of the park: where and by which calendar its people work.
import { defineEntity } from '../registry/entity.ts';
import { localized, oneOf, text, texts } from '../registry/fields.ts';

export const site = defineEntity('site', ['name'], {
  name: localized({ required: true }),
  city: localized(),
  /** ISO 3166-1 alpha-2. */
  country: text(),
  /** IANA name, such as `Asia/Shanghai`. */
  timeZone: text({ required: true }),
  /** The country whose official working calendar holds here. */
  workCalendar: oneOf(['CN', 'RU']),
  currency: text(),
  languages: texts(),
});
