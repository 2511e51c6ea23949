// Everything that has the words, in one table.
import { Group, Text, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { type EntityName, isEntityName } from '../../domain/registry/registry.ts';
import type { Hit } from '../../domain/search/chunk.ts';
import { placeOfKind } from '../../domain/search/ranking.ts';
import { entityLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { addressOf, searchedText } from '../address-of.ts';
import { type Found, useSearch } from '../palette/use-search.ts';
import { usePark } from '../park/use-park.ts';
import { searchColumns } from './search-columns.tsx';

/** @param parameter what the address says was looked for; what is typed later is kept under it */
export function SearchView({ parameter }: { readonly parameter: string | undefined }) {
  const t = useTranslate();
  const [typed, setTyped] = useKept(`search.typed.${parameter ?? ''}`, searchedText(parameter));
  const [kind, setKind] = useKept<EntityName | null>(`search.kind.${parameter ?? ''}`, null);
  const found = useSearch(typed, Number.POSITIVE_INFINITY);
  const isTyped = typed.trim() !== '';
  return (
    <>
      <PageHeader title={t('search:title')} summary={t('search:page.summary')} />
      <Group gap="xs" mb="sm" align="flex-end">
        <TextInput
          type="search"
          aria-label={t('search:page.empty')}
          placeholder={t('search:page.empty')}
          w="20rem"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {isTyped && found !== null && <KindField hits={found.hits} kind={kind} onKind={setKind} />}
      </Group>
      {isTyped && found !== null && <Results found={found} kind={kind} />}
      {!isTyped && <EmptyState title={t('search:page.empty')} todo={t('search:page.emptyTodo')} />}
    </>
  );
}

interface KindFieldProps {
  readonly hits: readonly Hit[];
  readonly kind: EntityName | null;
  readonly onKind: (kind: EntityName | null) => void;
}

/** Each kind with how many there are of it. A kind that was chosen stays to choose, though nothing of it is found. */
function KindField({ hits, kind, onKind }: KindFieldProps) {
  const t = useTranslate();
  const counts = useMemo(() => countsOf(hits), [hits]);
  const kinds = [...new Set([...counts.keys(), ...(kind === null ? [] : [kind])])].sort((a, b) => placeOfKind(a) - placeOfKind(b));
  return (
    <SelectField
      label={t('search:page.kind')}
      hideLabel
      emptyLabel={t('search:page.anyKind')}
      value={kind}
      options={kinds.map((value) => ({ value, label: kindLabel(t, value, counts.get(value) ?? 0) }))}
      onCommit={(value) => onKind(value !== null && isEntityName(value) ? value : null)}
    />
  );
}

function countsOf(hits: readonly Hit[]): ReadonlyMap<EntityName, number> {
  const counts = new Map<EntityName, number>();
  for (const { table } of hits) counts.set(table, (counts.get(table) ?? 0) + 1);
  return counts;
}

function kindLabel(t: Translate, kind: EntityName, count: number): string {
  return t('common:inParentheses', { text: entityLabel(t, kind, 2), note: String(count) });
}

function Results({ found, kind }: { readonly found: Found; readonly kind: EntityName | null }) {
  const t = useTranslate();
  const park = usePark();
  const [, navigate] = useLocation();
  const shown = useMemo(() => (kind === null ? found.hits : found.hits.filter(({ table }) => table === kind)), [found, kind]);
  const columns = useMemo(() => searchColumns(t, park, found.query), [t, park, found]);
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs" role="status">
        {found.isOtherLayout && `${t('search:otherLayout', { typed: found.typed.trim(), meant: found.query.whole })} `}
        {t('search:count', { count: shown.length })}
      </Text>
      <DataTable
        label={t('search:results')}
        rows={shown}
        rowKey={({ row }) => row.id}
        columns={columns}
        onOpen={({ table, row }) => navigate(addressOf(park, table, row))}
        empty={<EmptyState title={t('search:none')} todo={t('search:noneTodo')} />}
      />
    </>
  );
}
