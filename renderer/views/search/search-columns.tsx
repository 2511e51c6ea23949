// The columns of the table of all hits. It stands in the order of how well each fits; sorting it is for whoever looks for something else.
import type { ParkReader } from '../../domain/registry/park-reader.ts';
import type { Hit } from '../../domain/search/chunk.ts';
import type { Query } from '../../domain/search/query.ts';
import { placeOfKind } from '../../domain/search/ranking.ts';
import { entityLabel } from '../../i18n/labels.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Column } from '../../ui/data-table.tsx';
import { type HitWords, hitWords } from '../palette/hit-words.ts';
import { Marked } from '../palette/marked.tsx';
import { RowLink } from '../park/row-link.tsx';

export function searchColumns(t: Translate, park: ParkReader, query: Query): Column<Hit>[] {
  // Only rows in sight are asked for, each by several columns.
  const known = new WeakMap<Hit, HitWords>();
  const wordsOf = (hit: Hit) => {
    const words = known.get(hit) ?? hitWords(t, park, hit, query);
    known.set(hit, words);
    return words;
  };
  return [
    {
      key: 'kind',
      header: t('search:page.kind'),
      width: '10rem',
      cell: ({ table }) => entityLabel(t, table),
      compare: (a, b) => placeOfKind(a.table) - placeOfKind(b.table),
    },
    {
      key: 'name',
      header: t('search:page.name'),
      width: 'minmax(14rem, 2fr)',
      wraps: true,
      cell: (hit) => (
        <RowLink table={hit.table} id={hit.row.id} inRow>
          <Marked text={wordsOf(hit).caption} ranges={wordsOf(hit).captionRanges} />
        </RowLink>
      ),
    },
    { key: 'owner', header: t('search:page.owner'), width: 'minmax(10rem, 1.5fr)', wraps: true, cell: (hit) => wordsOf(hit).owner },
    {
      key: 'match',
      header: t('search:page.where'),
      width: 'minmax(12rem, 1.5fr)',
      wraps: true,
      cell: (hit) => <MatchCell words={wordsOf(hit)} />,
    },
  ];
}

function MatchCell({ words: { match } }: { readonly words: HitWords }) {
  if (match === null) return null;
  return (
    <span title={match.text}>
      {match.label} <Marked text={match.text} ranges={match.ranges} lang={match.lang} />
    </span>
  );
}
