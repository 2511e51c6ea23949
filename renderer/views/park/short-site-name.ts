// A site by one word, for columns: its city, where no other site is in that city; else its name.
import type { Id } from '../../domain/registry/fields.ts';
import { type Language, readLocalized } from '../../domain/registry/language.ts';
import type { ParkReader } from '../../domain/registry/park-reader.ts';

/** Empty for no site. */
export function shortSiteName(park: ParkReader, id: Id | null, language: Language): string {
  const site = park.row('site', id);
  if (site === null) return '';
  const city = readLocalized(site.city, language).text;
  const isShared = park.rows('site').some((other) => other.id !== site.id && readLocalized(other.city, language).text === city);
  return city === '' || isShared ? readLocalized(site.name, language).text : city;
}
