// The site that a new project most likely belongs to: the one whose work is shown, else the one whose clock this computer keeps.
import type { Id } from '../../domain/registry/fields.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useSites } from '../park/use-sites.ts';

/** Null where neither tells: the user says. */
export function useSiteOfHere(): Id | null {
  const shown = useSiteFilter();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const here = useSites().filter((site) => site.timeZone === timeZone);
  return shown?.id ?? (here.length === 1 ? (here[0]?.id ?? null) : null);
}
