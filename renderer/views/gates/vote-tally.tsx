// How the participants of a gate voted, in one line.
import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { enumValues } from '../../domain/registry/enum-values.ts';
import type { Row } from '../../domain/registry/registry.ts';
import { votesOfGate } from '../../domain/rules/gates.ts';
import { enumLabel } from '../../i18n/labels.ts';
import { useTranslate } from '../../i18n/react.ts';
import { usePark } from '../park/use-park.ts';

/** Each vote that was cast with how many were for it, and how many participants have not voted; nothing where nobody takes part. */
export function VoteTally({ gate }: { readonly gate: Row<'gateReview'> }) {
  const t = useTranslate();
  const park = usePark();
  const votes = useMemo(() => votesOfGate(park, gate.id), [park, gate.id]);
  const cast = [...votes.values()].map(({ vote }) => vote);
  const waiting = gate.participants.filter((person) => (votes.get(person)?.vote ?? null) === null).length;
  const counted = [
    ...enumValues('gateVote', 'vote').map((value) => ({
      name: enumLabel(t, 'gateVote', 'vote', value),
      count: cast.filter((vote) => vote === value).length,
    })),
    { name: t('gates:noVote'), count: waiting },
  ].filter(({ count }) => count > 0);
  if (counted.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mb={6}>
      {counted.map(({ name, count }) => t('common:label', { name, value: String(count) })).join(' · ')}
    </Text>
  );
}
