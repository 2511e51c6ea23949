// The site whose work the views show.
import type { Id } from '../../domain/registry/fields.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { prefer, usePreference } from '../../state/preferences.ts';
import { usePark } from './use-park.ts';

/** The chosen site of the open park, or null for all of them. */
export function useSiteFilter(): Row<'site'> | null {
  const park = usePark();
  const siteId = usePreference('siteId');
  return park.row('site', siteId);
}

/** Shows the work of one site, or with null of all. */
export function filterBySite(siteId: Id | null): void {
  prefer({ siteId });
}
