// A forum, competition, training, exchange, exhibition or cultural event.
import { defineEntity } from '../registry/entity.ts';
import { date, list, localized, oneOf, ref, text } from '../registry/fields.ts';

export const event = defineEntity('event', ['title'], {
  kind: oneOf(['forum', 'competition', 'training', 'exchange', 'exhibition', 'culture'], { initial: 'forum' }),
  title: localized({ required: true }),
  site: ref('site'),
  from: date(),
  to: date(),
  participants: list({ person: ref('person'), result: text() }),
});
