// The milestones that wait for one that moves, with their dates before and after, and whether they move too.
import { Radio, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { captionOf } from '../../../domain/registry/caption.ts';
import type { DependentMove } from '../../../domain/schedule/move-dependents.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { usePark } from '../../park/use-park.ts';

/** More rows nobody reads before answering; how many there are is said. */
const SHOWN = 100;

interface DependentsChoiceProps {
  readonly moves: readonly DependentMove[];
  readonly along: boolean;
  readonly onChange: (along: boolean) => void;
}

export function DependentsChoice({ moves, along, onChange }: DependentsChoiceProps) {
  const t = useTranslate();
  return (
    <Stack gap="xs">
      <MovesTable moves={moves} />
      <Radio.Group
        label={t('links:move.question')}
        value={along ? 'along' : 'alone'}
        onChange={(value) => onChange(value === 'along')}
        size="sm"
      >
        <Stack gap="xs" mt="xs">
          <Radio value="along" label={t('links:move.along', { count: moves.length })} />
          <Radio value="alone" label={t('links:move.alone')} />
        </Stack>
      </Radio.Group>
    </Stack>
  );
}

function MovesTable({ moves }: { readonly moves: readonly DependentMove[] }) {
  const t = useTranslate();
  return (
    <ScrollArea.Autosize mah={220} type="auto" offsetScrollbars viewportProps={{ tabIndex: 0, 'aria-label': t('links:move.waiting') }}>
      <Table verticalSpacing={4} captionSide="top">
        <Table.Caption ta="start" mt={0}>
          {t('links:move.waiting')}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('links:move.milestone')}</Table.Th>
            <Table.Th>{t('links:move.before')}</Table.Th>
            <Table.Th>{t('links:move.after')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {moves.slice(0, SHOWN).map((move) => (
            <MoveRow key={move.milestoneId} move={move} />
          ))}
        </Table.Tbody>
      </Table>
      {moves.length > SHOWN && (
        <Text size="sm" c="dimmed">
          {t('links:move.more', { count: moves.length - SHOWN })}
        </Text>
      )}
    </ScrollArea.Autosize>
  );
}

function MoveRow({ move }: { readonly move: DependentMove }) {
  const t = useTranslate();
  const park = usePark();
  const milestone = park.row('milestone', move.milestoneId);
  const name = milestone === null ? '' : captionOf(park, 'milestone', { ...milestone }, t.language);
  return (
    <Table.Tr>
      <Table.Td>{name || t('common:untitled')}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDate(move.from, t.language, 'short')}</Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }} fw={600}>
        {formatDate(move.to, t.language, 'short')}
      </Table.Td>
    </Table.Tr>
  );
}
