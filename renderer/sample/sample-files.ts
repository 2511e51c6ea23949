// The sample park's source as it stands under assets/sample: not parsed yet.
import agreements from '../../assets/sample/agreements.json' with { type: 'json' };
import events from '../../assets/sample/events.json' with { type: 'json' };
import exo from '../../assets/sample/exo.json' with { type: 'json' };
import exoStory from '../../assets/sample/exo.story.json' with { type: 'json' };
import organizations from '../../assets/sample/organizations.json' with { type: 'json' };
import park from '../../assets/sample/park.json' with { type: 'json' };
import parkStory from '../../assets/sample/park.story.json' with { type: 'json' };
import people from '../../assets/sample/people.json' with { type: 'json' };
import rangefinder from '../../assets/sample/rangefinder.json' with { type: 'json' };
import rangefinderStory from '../../assets/sample/rangefinder.story.json' with { type: 'json' };
import rates from '../../assets/sample/rates.json' with { type: 'json' };
import ratesStory from '../../assets/sample/rates.story.json' with { type: 'json' };
import services from '../../assets/sample/services.json' with { type: 'json' };
import sites from '../../assets/sample/sites.json' with { type: 'json' };
import underwater from '../../assets/sample/underwater.json' with { type: 'json' };
import underwaterStory from '../../assets/sample/underwater.story.json' with { type: 'json' };

/** File name (under assets/sample) to its JSON. The order is that in which events of the same minute are told. */
export const sampleFiles: Readonly<Record<string, unknown>> = {
  'park.json': park,
  'sites.json': sites,
  'organizations.json': organizations,
  'people.json': people,
  'agreements.json': agreements,
  'services.json': services,
  'events.json': events,
  'rates.json': rates,
  'exo.json': exo,
  'underwater.json': underwater,
  'rangefinder.json': rangefinder,
  'park.story.json': parkStory,
  'exo.story.json': exoStory,
  'underwater.story.json': underwaterStory,
  'rangefinder.story.json': rangefinderStory,
  'rates.story.json': ratesStory,
};
