// Technology and manufacturing readiness, element by element: where each began, stands and is to get, and how they are spread over the park.
import type { CalendarDate, Id } from '../registry/fields.ts';
import { LANGUAGES, type Localized } from '../registry/language.ts';
import type { ParkReader } from '../registry/park-reader.ts';
import type { Row } from '../registry/registry.ts';

export type Scale = Row<'readinessAssessment'>['scale'];
type Assessment = Row<'readinessAssessment'>;

/** ISO 16290 has nine levels; the scale of manufacturing readiness has ten. */
export const HIGHEST: Record<Scale, number> = { TRL: 9, MRL: 10 };

export interface ReadinessElement {
  /** Known by its scale and its name. */
  readonly key: string;
  readonly scale: Scale;
  readonly project: Id | null;
  readonly name: Localized;
  /** Those with a level, the oldest first; never empty. */
  readonly assessments: readonly Assessment[];
  readonly start: number;
  readonly current: number;
  readonly target: number | null;
}

/** A project's elements, TRL before MRL, each with its assessments up to a day. */
export function readinessElements(park: ParkReader, project: Id, until: CalendarDate | null = null): readonly ReadinessElement[] {
  const groups = new Map<string, Assessment[]>();
  for (const each of park.referring('readinessAssessment', 'project', project).toSorted(byDay)) {
    if (each.level === null || isLater(each, until)) continue;
    const key = elementKey(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups].map(([key, group]) => elementOf(key, group)).sort(byScale);
}

/** An element is known by its scale and its name, in the first language that it has one in. */
export function elementKey({ scale, element }: Pick<Assessment, 'scale' | 'element'>): string {
  const name = LANGUAGES.map((language) => element[language]).find((text) => text !== undefined && text !== '') ?? '';
  return `${scale} ${name}`;
}

export interface LevelCount {
  readonly level: number;
  /** Elements that stand there, with where each stood before; null: it was not judged by then. */
  readonly now: readonly { readonly element: ReadinessElement; readonly before: number | null }[];
  /** How many stood there on the earlier day. */
  readonly before: number;
}

/** How many elements of projects stand on each level of a scale on `today`, and stood on `earlier`; the highest level first. */
export function readinessSpread(
  park: ParkReader,
  projects: readonly Id[],
  scale: Scale,
  { today, earlier }: { readonly today: CalendarDate; readonly earlier: CalendarDate },
): readonly LevelCount[] {
  const elements = projects.flatMap((project) => readinessElements(park, project, today)).filter((element) => element.scale === scale);
  const placed = elements.map((element) => ({ element, before: levelOn(element, earlier) }));
  return Array.from({ length: HIGHEST[scale] }, (_, at) => {
    const level = HIGHEST[scale] - at;
    return {
      level,
      now: placed.filter(({ element }) => element.current === level),
      before: placed.filter(({ before }) => before === level).length,
    };
  });
}

/** The level that an element had on a day; null before its first assessment. */
export function levelOn({ assessments }: Pick<ReadinessElement, 'assessments'>, day: CalendarDate): number | null {
  return assessments.findLast((each) => !isLater(each, day))?.level ?? null;
}

/** The same day one year before; 28 February for the 29th. */
export function yearBefore(day: CalendarDate): CalendarDate {
  const [year, rest] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) - 1}${rest === '-02-29' ? '-02-28' : rest}`;
}

function elementOf(key: string, assessments: readonly Assessment[]): ReadinessElement {
  const [first, latest] = [assessments[0], assessments.at(-1)];
  return {
    key,
    scale: latest?.scale ?? 'TRL',
    project: latest?.project ?? null,
    name: latest?.element ?? {},
    assessments,
    start: first?.level ?? 0,
    current: latest?.level ?? 0,
    target: assessments.findLast(({ targetLevel }) => targetLevel !== null)?.targetLevel ?? null,
  };
}

/** One without a day counts as the oldest: nobody can tell that it came later. */
function isLater({ assessedOn }: Assessment, day: CalendarDate | null): boolean {
  return day !== null && assessedOn !== null && assessedOn > day;
}

function byDay(one: Assessment, other: Assessment): number {
  return `${one.assessedOn ?? ''} ${one.id}` < `${other.assessedOn ?? ''} ${other.id}` ? -1 : 1;
}

function byScale(one: ReadinessElement, other: ReadinessElement): number {
  return Number(one.scale === 'MRL') - Number(other.scale === 'MRL') || (one.key < other.key ? -1 : 1);
}
