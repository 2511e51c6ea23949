// A folder among what was dropped. The browser hands it out as a file, of which some systems say that it is empty.

/** The parts of a DataTransfer that are looked at. */
interface Dropped {
  readonly items: Iterable<{ readonly webkitGetAsEntry: () => { readonly isDirectory: boolean; readonly name: string } | null }>;
}

/** The name of the first folder; null where there is none. To be asked during the event: afterwards nobody knows any more. */
export function droppedFolder({ items }: Dropped): string | null {
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    if (entry?.isDirectory === true) return entry.name;
  }
  return null;
}
