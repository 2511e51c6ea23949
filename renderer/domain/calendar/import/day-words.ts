// What a table says of a day, in the words and marks of official tables, of their copies on the web, and of people. Not interface text.
import { type CalendarDate, weekday } from '../calendar-date.ts';

/** What of a day is to be written: 'plain' is a day like any other of its weekday. */
export type SaidKind = 'dayOff' | 'makeUpWorkday' | 'shortDay' | 'plain';

export interface SaidDay {
  readonly kind: SaidKind;
  /** The holiday, where it follows the kind: `off:元旦`. */
  readonly name: string;
  /** `MM-DD`, where it follows the kind: `off moved from 01.03`. */
  readonly movedFrom: string;
}

/** Month before day, but in Russian. */
const MOVED = /(?:moved from|调休自) ?(\d{1,2})[.\-/月](\d{1,2})日?/;
const MOVED_IN_RUSSIAN = /перен(?:ос|есен[оа]?) с (\d{1,2})[./](\d{1,2})/;

/** From the longest to the shortest meaning: a day before a holiday is short, and a working day off is worked. */
const WORDS: readonly (readonly [SaidKind | 'work' | 'weekend', RegExp])[] = [
  ['shortDay', /short|work ?-? ?1 ?(?:h|ч)|сокращ|предпраздн|缩短|^\*$/],
  ['makeUpWorkday', /make ?-?up|补班|调休上班|^班$|рабоч\S+ (?:суббот|воскресен|выходн)|перенес\S+ рабоч|^false$/],
  ['dayOff', /^off|day ?off|holiday|放假|休|节日|выходн(?!ые$)|нерабоч|праздн|^true$|^\+$/],
  ['weekend', /weekend|周末|выходные/],
  ['work', /^work|上班|工作日|рабоч/],
];

/** What the cell says of the day; null where it is in no words that are known. Nothing said is a day like any other. */
export function saidOfDay(text: string, date: CalendarDate): SaidDay | null {
  const [said = '', ...after] = text.normalize('NFKC').split(':');
  const words = said.toLowerCase().replaceAll('ё', 'е').trim();
  const kind = kindOf(words.replace(MOVED, '').replace(MOVED_IN_RUSSIAN, '').trim(), weekday(date) >= 6);
  return kind === null ? null : { kind, name: after.join(':').trim(), movedFrom: movedFromIn(words) };
}

function movedFromIn(words: string): string {
  const [, month, day] = MOVED.exec(words) ?? [];
  const [, russianDay, russianMonth] = MOVED_IN_RUSSIAN.exec(words) ?? [];
  const parts = [month ?? russianMonth, day ?? russianDay].map((part) => part?.padStart(2, '0'));
  return parts.includes(undefined) ? '' : parts.join('-');
}

function kindOf(words: string, isWeekend: boolean): SaidKind | null {
  if (words === '') return 'plain';
  const known = WORDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (known === 'work') return isWeekend ? 'makeUpWorkday' : 'plain';
  if (known === 'weekend') return isWeekend ? 'plain' : 'dayOff';
  return known ?? null;
}
