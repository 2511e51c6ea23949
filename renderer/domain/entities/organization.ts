// A company, university, laboratory, fund or body: resident of the park, partner of its projects, or both.
import { defineEntity } from '../registry/entity.ts';
import { date, decimal, group, localized, money, oneOf, ref, text, texts } from '../registry/fields.ts';

export const organization = defineEntity('organization', ['name'], {
  name: localized({ required: true }),
  kind: oneOf(
    [
      'company',
      'university',
      'institute',
      'laboratory',
      'incubator',
      'association',
      'government',
      'fund',
      'school',
      'hospital',
      'housing',
      'other',
    ],
    { initial: 'company' },
  ),
  country: text(),
  registrationNumber: text(),
  site: ref('site'),
  website: text(),
  contacts: texts(),
  residency: group({
    status: oneOf(['applicant', 'resident', 'graduated', 'left']),
    from: date(),
    to: date(),
    office: text(),
    /** Square metres. */
    area: decimal(),
    rentPerSquareMetre: money(),
  }),
});
