// The reference workload of the design's targets: 1,000 projects with 10,000 milestones, and another laptop's 100,000 field changes, made
// by the code by which the app makes them: with what each replaces, with its intent, and with what history will say of it.
import type { ChangeSet, Intent, Op, Value } from '../../../renderer/changes/change-set.ts';
import { nextHlc } from '../../../renderer/changes/clock.ts';
import { type Authorship, nextChangeSet } from '../../../renderer/changes/commit.ts';
import { type Edit, update, type Values } from '../../../renderer/changes/edit.ts';
import { ChangeLog } from '../../../renderer/changes/log.ts';
import { applyChangeSet, emptyPark } from '../../../renderer/changes/park.ts';
import { ParkView } from '../../../renderer/changes/park-view.ts';
import { dateOfDay } from '../../../renderer/domain/calendar/calendar-date.ts';
import { captionOf } from '../../../renderer/domain/registry/caption.ts';
import type { Row } from '../../../renderer/domain/registry/registry.ts';
import { seededRandom } from '../../sync/bundle/seeded-random.ts';
import { BENEFITS, CATEGORIES, OBJECTS, REASONS, STATUSES, WORKS, type Words } from './words.ts';

export const PARK = { id: '01890000-0000-7000-8000-0000000000b0', name: 'Bench' };
const XIAN = '01890000-0000-7000-8000-0000000000a1';
const MOSCOW = '01890000-0000-7000-8000-0000000000a2';

/** `forms`: some ten writes to a change set, as forms and pasted blocks make them. `cells`: each write a change set of its own. */
export type Shape = 'forms' | 'cells';

export interface Workload {
  /** The log of the park in Xi'an, which both laptops have. */
  readonly base: readonly ChangeSet[];
  /** What Moscow wrote since. */
  readonly changes: readonly ChangeSet[];
  readonly log: ChangeLog;
}

const PROJECTS = 1_000;
const MILESTONES_OF_EACH = 10;
const FIRST_DAY = 20_454; // 2026-01-01

/** The same for the same shape, in every run. */
export function workload(shape: Shape, projects = PROJECTS): Workload {
  const desk = new Desk(XIAN, 'Ван Вэй 王伟');
  const random = seededRandom(20_261_124);
  const found = Array.from({ length: projects }, (_, n) => foundProject(desk, n, random));
  const base = [...desk.log];
  desk.move(MOSCOW, 'Анна Петрова');
  for (const intent of shuffled(shape === 'forms' ? formIntents(found) : cellIntents(found), random)) intent(desk, random);
  return { base, changes: [...desk.log].slice(base.length), log: desk.log };
}

/** The log of such a park of any size, nothing in it changed yet: ten milestones to a project. */
export function foundPark(projects: number): readonly ChangeSet[] {
  const desk = new Desk(XIAN, 'Ван Вэй 王伟');
  const random = seededRandom(20_261_124);
  for (let n = 0; n < projects; n += 1) foundProject(desk, n, random);
  return [...desk.log];
}

type Random = ReturnType<typeof seededRandom>;
type Milestone = Row<'milestone'>;
/** One sitting in front of the screen: one change set or a few. */
type Sitting = (desk: Desk, random: Random) => void;

/** Where change sets are made, each some minutes after the one before. */
class Desk {
  readonly log = new ChangeLog();
  readonly #park = emptyPark();
  readonly view = new ParkView(this.#park);
  #device: string;
  #author: string;
  #wallMs = Date.UTC(2026, 0, 5, 6);

  constructor(device: string, author: string) {
    this.#device = device;
    this.#author = author;
  }

  move(device: string, author: string): void {
    this.#device = device;
    this.#author = author;
  }

  commit(intent: Intent, edits: readonly Edit[], random: Random): void {
    const made = nextChangeSet(this.#next(random), intent, edits);
    if (!made.ok || made.value === null) throw new Error('bench: an edit that cannot be made, or changes nothing');
    this.#append(made.value);
  }

  /** Rows that are new. Written straight, since looking for taken codes a thousand times would take longer than all the rest. */
  found(intent: Intent, ops: readonly Op[], random: Random): void {
    const { device, author, log, wallMs } = this.#next(random);
    this.#append({ device, seq: log.lastSeq(device) + 1, at: nextHlc(log.lastHlc, wallMs), author, intent, ops });
  }

  #next(random: Random): Authorship {
    this.#wallMs += 2_000 + random(120_000);
    return { park: this.#park, log: this.log, device: this.#device, author: this.#author, wallMs: this.#wallMs };
  }

  #append(set: ChangeSet): void {
    applyChangeSet(this.#park, this.log, set, this.log.append(set));
  }

  milestone(id: string): Milestone {
    const row = this.view.row('milestone', id);
    if (row === null) throw new Error('bench: no such milestone');
    return row;
  }
}

/** A project and its milestones; returns their ids. */
function foundProject(desk: Desk, n: number, random: Random): readonly string[] {
  const project = idOf(random, n * 11);
  const code = `P${String(n + 1).padStart(4, '0')}`;
  desk.found(
    { key: 'project.create', params: { caption: code } },
    birth('project', project, { code, ...inLeaves('name', phrase(random)) }),
    random,
  );
  const ids = Array.from({ length: MILESTONES_OF_EACH }, (_, at) => idOf(random, n * 11 + at + 1));
  const births = ids.flatMap((id, at) =>
    birth('milestone', id, {
      project,
      code: `${code}-${String(at + 1).padStart(2, '0')}`,
      ...inLeaves('title', phrase(random)),
      order: `a${at}`,
      forecastDate: dateOfDay(FIRST_DAY + at * 40 + random(40)),
      weight: String(1 + random(9)),
    }),
  );
  desk.found({ key: 'milestone.paste', params: { count: ids.length } }, births, random);
  return ids;
}

function birth(table: string, id: string, leaves: Readonly<Record<string, Value>>): Op[] {
  return Object.entries({ _deleted: false, ...leaves }).map(([field, value]) => ({ table, id, field, value, supersedes: [] }));
}

function inLeaves(field: string, { zh, ru, en }: Words): Readonly<Record<string, string>> {
  return { [`${field}.zh`]: zh, [`${field}.ru`]: ru, [`${field}.en`]: en };
}

/** Of every other project each milestone is gone over in its form; into the others' tables column after column is pasted. */
function formIntents(projects: readonly (readonly string[])[]): Sitting[] {
  return projects.flatMap((ids, n) => (n % 2 === 0 ? ids.map(goOver) : FIELDS.map((field) => pasteColumn(ids, field))));
}

function goOver(id: string): Sitting {
  return (desk, random) => {
    const row = desk.milestone(id);
    desk.commit(
      { key: 'milestone.update', params: { caption: captionIn(desk, row) } },
      [update('milestone', id, all(row, random))],
      random,
    );
  };
}

function pasteColumn(ids: readonly string[], field: Field): Sitting {
  return (desk, random) => {
    const edits = ids.map((id) => update('milestone', id, field(desk.milestone(id), random)));
    desk.commit({ key: 'milestone.paste', params: { count: ids.length } }, edits, random);
  };
}

/** A milestone is opened three times: its forecast slips, it moves on, its texts are put right. */
function cellIntents(projects: readonly (readonly string[])[]): Sitting[] {
  const visits = [FIELDS.slice(0, 3), FIELDS.slice(3, 7), FIELDS.slice(7)];
  return projects.flat().flatMap((id) => visits.map((fields) => visit(id, fields)));
}

function visit(id: string, fields: readonly Field[]): Sitting {
  return (desk, random) => {
    for (const field of fields) {
      const row = desk.milestone(id);
      const values = field(row, random);
      desk.commit(intentOf(captionIn(desk, row), row, values), [update('milestone', id, values)], random);
    }
  };
}

function intentOf(caption: string, row: Milestone, { forecastDate, status, slipReason }: Values<'milestone'>): Intent {
  if (forecastDate !== undefined)
    return { key: 'milestone.forecast', params: { caption, from: row.forecastDate ?? '', to: forecastDate ?? '' } };
  if (status !== undefined) return { key: 'milestone.status', params: { caption, status } };
  return { key: slipReason === undefined ? 'milestone.update' : 'milestone.slipReason', params: { caption } };
}

/** New values for one field, or one part of one: never those that stand there. */
type Field = (row: Milestone, random: Random) => Values<'milestone'>;

const FIELDS: readonly Field[] = [
  (row, random) => ({ forecastDate: later(row.forecastDate, random) }),
  (_row, random) => ({ slipReason: { category: pick(CATEGORIES, random) } }),
  (_row, random) => ({ slipReason: { text: pick(REASONS, random) } }),
  (_row, random) => ({ status: pick(STATUSES, random) }),
  (row, random) => ({ actualDate: later(row.actualDate, random) }),
  (_row, random) => ({ weight: String(10 + random(90)) }),
  (_row, random) => ({ targetTrl: 1 + random(9) }),
  (_row, random) => ({ title: { zh: `${phrase(random).zh}*` } }),
  (_row, random) => ({ title: { ru: `${phrase(random).ru}*` } }),
  (_row, random) => ({ title: { en: `${phrase(random).en}*` } }),
];

function all(row: Milestone, random: Random): Values<'milestone'> {
  const values = FIELDS.map((field) => field(row, random));
  const slipReason = Object.assign({}, ...values.map((each) => each.slipReason));
  const title = Object.assign({}, ...values.map((each) => each.title));
  return { ...Object.assign({}, ...values), slipReason, title };
}

function later(date: string | null, random: Random): string {
  const day = date === null ? FIRST_DAY + 200 : FIRST_DAY + 400;
  return dateOfDay(day + random(365));
}

/** `外骨骼总装（第一批）`: some work on some thing. */
function phrase(random: Random): Words {
  const work = pick(WORKS, random);
  const object = pick(OBJECTS, random);
  const benefit = pick(BENEFITS, random);
  return {
    zh: `${object.zh}${work.zh}${benefit.zh}`,
    ru: `${work.ru} ${object.ru}${benefit.ru}`,
    en: `${work.en} ${object.en}${benefit.en}`,
  };
}

function captionIn(desk: Desk, row: Milestone): string {
  return captionOf(desk.view, 'milestone', { ...row }, 'ru');
}

function pick<T>(words: readonly T[], random: Random): T {
  const word = words[random(words.length)];
  if (word === undefined) throw new Error('bench: no words');
  return word;
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    const [a, b] = [result[at], result[other]];
    if (a === undefined || b === undefined) continue;
    result[at] = b;
    result[other] = a;
  }
  return result;
}

/** A UUID of version 7, as the app makes them: the time, and 74 bits at random. */
function idOf(random: Random, n: number): string {
  const time = (Date.UTC(2024, 0, 1) + n * 6_000_000 + random(6_000_000)).toString(16).padStart(12, '0');
  const digits = Array.from({ length: 18 }, () => random(16).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(0, 3)}-8${digits.slice(3, 6)}-${digits.slice(6)}`;
}
