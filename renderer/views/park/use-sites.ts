// The sites of the park in an order that does not change with the language: by country, then by id.
import { useMemo } from 'react';
import type { Row } from '../../domain/registry/registry.ts';
import { usePark } from './use-park.ts';

export function useSites(): readonly Row<'site'>[] {
  const sites = usePark().rows('site');
  return useMemo(() => [...sites].sort((a, b) => compare(a.country, b.country) || compare(a.id, b.id)), [sites]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
