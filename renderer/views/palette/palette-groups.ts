// What the palette lists for what was typed.

import type { ParkReader } from '../../domain/registry/park-reader.ts';
import { rangesIn } from '../../domain/search/matches.ts';
import { parseQuery } from '../../domain/search/query.ts';
import { beginsWith, hasWords } from '../../domain/search/short-text.ts';
import type { Translate } from '../../i18n/translator.ts';
import { searchAddress } from '../address-of.ts';
import { option, type PaletteGroup, type PaletteOption } from './option.ts';
import { hitGroups } from './row-options.ts';
import type { Found } from './use-search.ts';

/** Views and commands, which are there for every text. */
export interface Deeds {
  readonly views: readonly PaletteOption[];
  readonly commands: readonly PaletteOption[];
}

/** For an empty field: where one was, what was done, and what can be done. */
export function groupsAtRest(
  t: Translate,
  opened: readonly PaletteOption[],
  changed: readonly PaletteOption[],
  saved: readonly PaletteOption[],
  deeds: Deeds,
): PaletteGroup[] {
  const all = option('changed all', t('search:allChanges'), { goTo: '/history' });
  return withOptions([
    { key: 'opened', title: t('search:recent'), options: opened },
    { key: 'changed', title: t('search:changed'), options: changed.length === 0 ? [] : [...changed, all] },
    { key: 'saved', title: t('savedViews:title'), options: saved },
    { key: 'views', title: t('search:views'), options: deeds.views },
    { key: 'commands', title: t('search:commands'), options: deeds.commands },
  ]);
}

/** Rows first, unless a view or a command begins with what was typed. */
export function groupsFor(t: Translate, typed: string, rows: readonly PaletteGroup[], deeds: Deeds): PaletteGroup[] {
  const own = withOptions([
    { key: 'views', title: t('search:views'), options: fitting(deeds.views, typed) },
    { key: 'commands', title: t('search:commands'), options: fitting(deeds.commands, typed) },
  ]);
  const isMeant = own.some(({ options }) => options.some(({ words }) => beginsWith(words, typed)));
  return isMeant ? [...own, ...rows] : [...rows, ...own];
}

/** The rows that were found, a few of each kind, and the way to all of them. */
export function rowGroups(t: Translate, park: ParkReader, found: Found): PaletteGroup[] {
  const rows = hitGroups(t, park, found);
  const shown = rows.reduce((sum, { options }) => sum + options.length, 0);
  return found.count > shown ? [...rows, allResults(t, found)] : rows;
}

function allResults(t: Translate, { count, typed }: Found): PaletteGroup {
  const words = t('search:showAll', { count });
  return { key: 'all', title: t('search:results'), options: [option('all', words, { goTo: searchAddress(typed) })] };
}

function fitting(options: readonly PaletteOption[], typed: string): PaletteOption[] {
  const query = parseQuery(typed);
  return options.filter(({ words }) => hasWords(words, query)).map((each) => ({ ...each, ranges: rangesIn(each.words, query) }));
}

function withOptions(groups: readonly PaletteGroup[]): PaletteGroup[] {
  return groups.filter(({ options }) => options.length > 0);
}
