// What the cells of the grid show, and with what their editing begins.
import { assertNever } from '../../../domain/assert-never.ts';
import type { Certainty } from '../../../domain/calendar/work-calendar.ts';
import type { CalendarDate } from '../../../domain/registry/fields.ts';
import { type Language, type Localized, readLocalized } from '../../../domain/registry/language.ts';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { contradictingParties } from '../../../domain/rules/acceptance.ts';
import { baselineDateOf } from '../../../domain/rules/baselines.ts';
import { isOverdue, lacksSlipReason } from '../../../domain/rules/milestone-state.ts';
import { isRolledUp, spanOfParts } from '../../../domain/rules/roll-up.ts';
import type { SiteCalendars } from '../../../domain/rules/site-calendars.ts';
import { varianceOf } from '../../../domain/rules/variance.ts';
import { formatDate, formatNumber } from '../../../i18n/formats.ts';
import { enumLabel } from '../../../i18n/labels.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { shortSiteName } from '../../park/short-site-name.ts';
import type { ColumnKey } from './grid-columns.ts';

type Milestone = Row<'milestone'>;

export interface CellText {
  readonly text: string;
  /** What editing begins with: of a text that is held in other languages alone, nothing. */
  readonly own: string;
  /** The language of the text where it is not the reader's. */
  readonly foreign: Language | null;
  /** `parts`: not its own, but taken from its parts. `contradicted`: accepted, but not by all of its parties. */
  readonly tone: 'late' | 'early' | 'gap' | 'parts' | 'contradicted' | null;
  /** Of a number of days: the calendar that it was counted by. */
  readonly certainty?: Certainty;
}

export interface CellSurroundings {
  readonly t: Translate;
  readonly park: ParkReader;
  readonly calendars: SiteCalendars;
  readonly today: CalendarDate;
}

export function cellText(around: CellSurroundings, column: ColumnKey, milestone: Milestone): CellText {
  const { t, park } = around;
  switch (column) {
    case 'code':
      return plain(milestone.code);
    case 'title':
      return localized(t, milestone.title);
    case 'means':
      return localized(t, milestone.meansOfVerification);
    case 'owner':
      return named(t, park.row('person', milestone.owner)?.name);
    case 'site':
      return plain(shortSiteName(park, milestone.site, t.language));
    case 'baseline':
      return dated(t, baselineDateOf(park, milestone));
    case 'forecast':
      return forecastCell(around, milestone);
    case 'actual':
      return dated(t, milestone.actualDate);
    case 'variance':
      return varianceCell(around, milestone);
    case 'status':
      return plain(
        enumLabel(t, 'milestone', 'status', milestone.status),
        contradictingParties(park, milestone).length > 0 ? 'contradicted' : null,
      );
    case 'slipReason':
      return reasonCell(around, milestone);
    default:
      return assertNever(column);
  }
}

function plain(text: string, tone: CellText['tone'] = null): CellText {
  return { text, own: text, foreign: null, tone };
}

function localized(t: Translate, value: Localized): CellText {
  const { text, language } = readLocalized(value, t.language);
  const foreign = language === t.language ? null : language;
  return { text, own: value[t.language] ?? '', foreign, tone: null };
}

/** A row's name is shown as it can be read, and is typed as it is shown. */
function named(t: Translate, name: Localized | undefined): CellText {
  return plain(readLocalized(name ?? {}, t.language).text);
}

function dated(t: Translate, date: CalendarDate | null, tone: CellText['tone'] = null): CellText {
  return plain(date === null ? '' : formatDate(date, t.language, 'short'), tone);
}

/** A milestone without a date of its own shows the last day of its parts; typing begins with nothing. */
function forecastCell({ t, park, today }: CellSurroundings, milestone: Milestone): CellText {
  const latest = isRolledUp(park, milestone) ? (spanOfParts(park, milestone)?.latest ?? null) : null;
  if (latest !== null) return { ...dated(t, latest, 'parts'), own: '' };
  return dated(t, milestone.forecastDate, isOverdue(park, milestone, today) ? 'late' : null);
}

/** Calendar and working days from the baseline, `+14 / +10`. */
function varianceCell({ t, park, calendars }: CellSurroundings, milestone: Milestone): CellText {
  const variance = varianceOf(park, milestone, calendars);
  if (variance === null) return plain('');
  const text = `${signed(t, variance.calendarDays)} / ${signed(t, variance.workingDays)}`;
  const { calendarDays } = variance;
  return { ...plain(text, calendarDays > 0 ? 'late' : calendarDays < 0 ? 'early' : null), certainty: variance.certainty };
}

/** A minus as wide as the plus. */
function signed(t: Translate, days: number): string {
  const size = formatNumber(Math.abs(days), t.language);
  return days === 0 ? size : `${days > 0 ? '+' : '−'}${size}`;
}

function reasonCell({ t, park, calendars }: CellSurroundings, milestone: Milestone): CellText {
  const { category, text } = milestone.slipReason;
  const word = category === null ? '' : enumLabel(t, 'milestone', 'slipReason.category', category);
  if (word !== '' && text !== '') return plain(t('common:label', { name: word, value: text }));
  const slips = (varianceOf(park, milestone, calendars)?.workingDays ?? 0) > 0;
  if (slips && lacksSlipReason(milestone)) return { text: t('milestones:noReason'), own: '', foreign: null, tone: 'gap' };
  return plain(word || text);
}
