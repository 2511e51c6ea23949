// An incubation project: led by one site, carried by both.
import { defineEntity } from '../registry/entity.ts';
import { date, group, list, localized, oneOf, ref, refs, text } from '../registry/fields.ts';

export const project = defineEntity('project', ['code', 'name'], {
  code: text({ required: true, unique: true }),
  name: localized({ required: true }),
  summary: localized(),
  field: localized(),
  stage: oneOf(['intake', 'selected', 'incubating', 'accelerating', 'graduated', 'onHold', 'stopped'], { initial: 'intake' }),
  leadSite: ref('site'),
  sites: refs('site'),
  manager: ref('person'),
  partners: list({ organization: ref('organization'), role: localized() }),
  startsOn: date(),
  endsOn: date(),
  healthOverride: group({ health: oneOf(['green', 'amber', 'red']), reason: text() }),
  agreement: ref('agreement'),
});
