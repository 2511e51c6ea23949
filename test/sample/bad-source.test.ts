import { describe, expect, it } from 'vitest';
import { buildSample } from '../../renderer/sample/build-sample.ts';

const ON = '2026-03-12T10:15+08:00';

/** A small source that builds; each test spoils one thing in it. */
function files(more: { rows?: object; story?: object[]; park?: object } = {}) {
  return {
    'park.json': { park: { key: 'p', name: 'Park', devices: { xian: 'xian' }, gaps: [], ...more.park } },
    'rows.json': {
      rows: {
        site: { xian: { name: all('西安'), timeZone: 'Asia/Shanghai' } },
        person: { lin: { name: all('林'), site: 'xian', languages: ['zh'] } },
        ...more.rows,
      },
      story: [event({ intent: 'park.create', create: ['xian', 'lin'] }), ...(more.story ?? [])],
    },
  };
}

const all = (text: string) => ({ zh: text, ru: text, en: text });
const event = (parts: object) => ({ on: ON, device: 'xian', author: 'lin', intent: 'person.update', ...parts });
const project = (values: object = {}) => ({ project: { exo: { code: 'EXO', name: all('外骨骼'), ...values } } });
const born = event({ intent: 'project.create', create: ['exo'] });

describe('a source with a mistake fails at once, naming the file and the key', () => {
  it('builds as it stands', () => {
    expect(buildSample(files({ rows: project(), story: [born] })).log.length).toBe(2);
  });

  it.each([
    ['an unknown part of a file', { 'odd.json': { rowz: {} } }, /odd\.json/],
    ['an unknown entity', files({ rows: { projekt: { exo: {} } } }), /rows\.json, projekt: no such entity/],
    ['an unknown field', files({ rows: project({ colour: 'red' }), story: [born] }), /rows\.json, exo: there is no field colour/],
    ['a key that names no row', files({ rows: project({ manager: 'nobody' }), story: [born] }), /rows\.json, exo: "nobody" is no person/],
    ['a key of another entity', files({ rows: project({ manager: 'xian' }), story: [born] }), /rows\.json, exo: "xian" is no person/],
    [
      'a date that does not exist',
      files({ rows: project({ startsOn: '2026-02-30' }), story: [born] }),
      /rows\.json.* exo: edit\.invalid.*startsOn/,
    ],
    ['a word outside an enum', files({ rows: project({ stage: 'dreaming' }), story: [born] }), /exo: edit\.invalid.*stage/],
    ['a missing code', files({ rows: project({ code: '' }), story: [born] }), /exo: edit\.required.*code/],
    [
      'a reference to a row that does not live yet',
      files({
        rows: {
          ...project({ leadSite: 'later' }),
          site: { xian: { name: all('西安'), timeZone: 'Asia/Shanghai' }, later: { name: all('莫斯科'), timeZone: 'Europe/Moscow' } },
        },
        story: [born, event({ create: ['later'] })],
      }),
      /exo: edit\.missingReference.*leadSite/,
    ],
    ['a row that no event creates', files({ rows: project() }), /rows\.json, exo: no event creates it/],
    ['a row created twice', files({ rows: project(), story: [born, born] }), /exo is created a second time/],
    ['an event about an unknown row', files({ story: [event({ update: { ghost: {} } })] }), /no row has the key ghost/],
    ['an event that changes nothing', files({ story: [event({ update: { lin: { site: 'xian' } } })] }), /lin: changes nothing/],
    [
      'a device that the park lacks',
      files({ story: [event({ device: 'kazan', update: { lin: { email: 'a@example.org' } } })] }),
      /kazan is no device/,
    ],
    [
      'an author who is nobody',
      files({ story: [event({ author: 'xian', update: { lin: { email: 'a@example.org' } } })] }),
      /xian is no person/,
    ],
    ['a time without its offset', files({ story: [event({ on: '2026-03-12T10:15' })] }), /rows\.json, story\.1\.on/],
    [
      'a text without a language',
      files({ rows: project({ name: { zh: '外骨骼', en: 'Exoskeleton' } }), story: [born] }),
      /rows\.json, exo\.name\.ru/,
    ],
    ['a named gap that is none', files({ park: { gaps: ['lin.name.ru'] } }), /rows\.json, lin\.name\.ru/],
    [
      'an update that leaves a translation behind',
      files({ story: [event({ update: { lin: { name: { zh: '林致远' } } } })] }),
      /lin: name\.ru is left as it was/,
    ],
  ])('%s', (_what, source, message) => {
    expect(() => buildSample(source)).toThrow(message);
  });

  it('tells of a key that stands in two files', () => {
    const twice = { ...files(), 'more.json': { rows: { person: { lin: { name: all('林') } } } } };
    expect(() => buildSample(twice)).toThrow(/more\.json, lin: this key stands in rows\.json already/);
  });
});
