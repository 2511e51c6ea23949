// Texts as search compares them: what people do not tell apart when they look for something is written alike.
//
// Folded are letter case, full-width and other forms of compatibility (NFKC), ё and е, diacritics of Latin letters (an author types
// Xi'an or Zelenskyi without them), dashes and apostrophes of any kind. й stays й, and Chinese stays as it is.

/** Nothing is folded here but case: most texts are such, and the platform's own lower case is the quickest. */
const PLAIN = /^[\n\x20-\x7e\u0410-\u044f\u4e00-\u9fff]*$/;

/** A character with the marks that belong to it. */
const CLUSTER = /[\s\S]\p{M}*/gu;
const LATIN = /^\p{Script=Latin}/u;
const MARKS = /\p{M}/gu;
/** Soft hyphens, joiners, direction marks: nobody sees or types them. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const DASHES = /[\u2010-\u2015\u2212]/g;
const APOSTROPHES = /[\u02bc\u2018\u2019]/g;

/** The text as it is compared. A text that is folded already stays as it is. */
export function fold(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : foldedClusters(text).join('');
}

/** Where each unit of a folded text comes from in the text itself. */
export interface Folded {
  readonly text: string;
  /** By place in the folded text: where the character that it comes from begins. */
  readonly starts: readonly number[];
  /** And where that character ends. */
  readonly ends: readonly number[];
}

/** The same as `fold`, with the way back, for marking hits. */
export function foldWithPlaces(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded: string[] = [];
  let at = 0;
  for (const cluster of text.match(CLUSTER) ?? []) {
    const piece = foldCluster(cluster);
    folded.push(piece);
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(at);
      ends.push(at + cluster.length);
    }
    at += cluster.length;
  }
  return { text: folded.join(''), starts, ends };
}

function foldedClusters(text: string): string[] {
  return (text.match(CLUSTER) ?? []).map(foldCluster);
}

const known = new Map<string, string>();
/** Scripts have few characters; a text in one of the odd ones must not fill the memory. */
const MOST_KNOWN = 20_000;

function foldCluster(cluster: string): string {
  const found = known.get(cluster);
  if (found !== undefined) return found;
  const folded = foldOnce(cluster);
  if (known.size < MOST_KNOWN) known.set(cluster, folded);
  return folded;
}

function foldOnce(cluster: string): string {
  const lower = cluster.replace(UNSEEN, '').normalize('NFKC').toLowerCase().replace(DASHES, '-').replace(APOSTROPHES, "'");
  const bare = LATIN.test(lower) ? lower.normalize('NFKD').replace(MARKS, '') : lower;
  return bare.replaceAll('ё', 'е').replaceAll('ς', 'σ');
}
