// What a milestone waits for, what waits for it, and how much room it has.
import { Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import type { ViolatedLink } from '../../../domain/schedule/schedule.ts';
import { collator } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { usePark } from '../../park/use-park.ts';
import { LinkCard } from './link-card.tsx';
import { nameOfMilestone } from './link-names.ts';
import { NewLinkForm } from './new-link-form.tsx';
import { RoomWords } from './room-words.tsx';
import { useSchedule } from './use-schedule.ts';

type Link = Row<'milestoneLink'>;

export function LinksPanel({ milestone }: { readonly milestone: Row<'milestone'> }) {
  const t = useTranslate();
  const park = usePark();
  const schedule = useSchedule(milestone.project ?? '');
  const into = useMemo(() => inOrder(park, park.referring('milestoneLink', 'to', milestone.id), 'from', t.language), [park, milestone, t]);
  const outOf = useMemo(() => inOrder(park, park.referring('milestoneLink', 'from', milestone.id), 'to', t.language), [park, milestone, t]);
  // A successor in another project is judged by the schedule of that one; here its link stands without a mark.
  const violated = useMemo(() => new Map(schedule.violated.map((each) => [each.linkId, each])), [schedule]);
  return (
    <Stack gap="md">
      <RoomWords milestone={milestone} schedule={schedule} />
      <LinkList title={t('links:waitsFor')} none={t('links:waitsForNone')} links={into} end="from" violated={violated} />
      <LinkList title={t('links:waiting')} none={t('links:waitingNone')} links={outOf} end="to" violated={violated} />
      <NewLinkForm milestone={milestone} />
      <Text size="sm" c="dimmed">
        {t('links:typesExplained')}
      </Text>
    </Stack>
  );
}

interface LinkListProps {
  readonly title: string;
  readonly none: string;
  readonly links: readonly Link[];
  /** Which end is the other milestone. */
  readonly end: 'from' | 'to';
  readonly violated: ReadonlyMap<string, ViolatedLink>;
}

function LinkList({ title, none, links, end, violated }: LinkListProps) {
  return (
    <Stack gap="xs" component="section" aria-label={title}>
      <Title order={3} size="sm">
        {title}
      </Title>
      {links.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {links.map((link) => (
        <LinkCard key={link.id} link={link} end={end} violation={violated.get(link.id) ?? null} />
      ))}
    </Stack>
  );
}

/** Links whose other end is deleted ask for nothing, and are not shown until it is brought back. */
function inOrder(park: ParkReader, links: readonly Link[], end: 'from' | 'to', language: Parameters<typeof collator>[0]): readonly Link[] {
  const named = links.flatMap((link) => {
    const other = park.row('milestone', link[end]);
    return other === null ? [] : [{ link, name: nameOfMilestone(park, other, language) }];
  });
  return named.sort((one, other) => collator(language).compare(one.name, other.name)).map(({ link }) => link);
}
