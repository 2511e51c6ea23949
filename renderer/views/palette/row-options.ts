// Rows as lines of the palette: those that were found, opened last, and changed last.
import { captionOf } from '../../domain/registry/caption.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Hit } from '../../domain/search/chunk.ts';
import { agoText } from '../../i18n/ago-text.ts';
import { collator } from '../../i18n/formats.ts';
import { entityLabel, enumLabel, intentText } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { OpenedRow } from '../../state/recent-rows.ts';
import type { ParkStore } from '../../store/park-store.ts';
import { addressOf, addressOfChanges, historyAddress } from '../address-of.ts';
import { hitWords, ownerCaption } from './hit-words.ts';
import { option, type PaletteGroup, type PaletteOption } from './option.ts';
import type { Found } from './use-search.ts';

/** Of one kind; the page of results has the others. */
const MOST_OF_KIND = 6;
const MOST_RECENT = 5;
/** Change sets that are looked at for those that can be shown. */
const MOST_LOOKED_AT = 200;

/** The hits by kind, the kind of the best hit first. */
export function hitGroups(t: Translate, park: ParkReader, { hits, query }: Found): PaletteGroup[] {
  const byKind = Map.groupBy(hits, ({ table }) => table);
  return [...byKind].map(([table, ofKind]) => ({
    key: table,
    title: entityLabel(t, table, 2),
    options: ofKind.slice(0, MOST_OF_KIND).map((hit) => hitOption(t, park, hit, query)),
  }));
}

function hitOption(t: Translate, park: ParkReader, hit: Hit, query: Found['query']): PaletteOption {
  const { table, row } = hit;
  const { caption, captionRanges, owner, match } = hitWords(t, park, hit, query);
  return option(
    row.id,
    caption,
    { goTo: addressOf(park, table, row) },
    { ranges: captionRanges, detail: owner, match, second: { goTo: historyAddress(table, row.id) } },
  );
}

/** Those that are still there. */
export function openedOptions(t: Translate, park: ParkReader, opened: readonly OpenedRow[]): PaletteOption[] {
  return opened
    .flatMap(({ table, id }) => {
      const row = park.row(table, id);
      if (row === null) return [];
      const caption = captionOf(park, table, { ...row }, t.language) || t('common:untitled');
      const detail = ownerCaption(t, park, table, { ...row }) || entityLabel(t, table);
      const second = { goTo: historyAddress(table, id) };
      return [option(`opened ${id}`, caption, { goTo: addressOf(park, table, { ...row }) }, { detail, second })];
    })
    .slice(0, MOST_RECENT);
}

/** The saved views of all lists, by name. With a text typed they are found as rows. */
export function savedViewOptions(t: Translate, park: ParkReader): PaletteOption[] {
  const { compare } = collator(t.language);
  return park
    .rows('savedView')
    .toSorted((a, b) => compare(a.name, b.name))
    .map((row) => {
      const detail = row.view === null ? '' : enumLabel(t, 'savedView', 'view', row.view);
      return option(`saved ${row.id}`, row.name, { goTo: addressOf(park, 'savedView', { ...row }) }, { detail });
    });
}

/** What was done last, by whom and when; each leads to the first row that it was about and that is still there. */
export function changedOptions(t: Translate, store: ParkStore, now: number): PaletteOption[] {
  const { log, view } = store;
  const options: PaletteOption[] = [];
  const oldest = Math.max(1, log.length - MOST_LOOKED_AT);
  for (let stamp = log.length; stamp >= oldest && options.length < MOST_RECENT; stamp -= 1) {
    const set = log.at(stamp);
    const address = addressOfChanges(view, set.ops);
    if (address === null) continue;
    const detail = [set.author || t('history:noAuthor'), agoText(t, set.at.ms, now)].join(' · ');
    options.push(option(`changed ${stamp}`, intentText(t, set.intent, store.originalIntent(set)), { goTo: address }, { detail }));
  }
  return options;
}
