// All that there is about one milestone, beside the grid: its texts in every language, what it hands over, its links, its history.
import { Button, Drawer, Group, Stack, Tabs } from '@mantine/core';
import { deleteRows } from '../../../actions/rows.ts';
import { captionOf } from '../../../domain/registry/caption.ts';
import type { Id } from '../../../domain/registry/fields.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import { contradictingParties } from '../../../domain/rules/acceptance.ts';
import { entityLabel } from '../../../i18n/labels.ts';
import { useTranslate } from '../../../i18n/react.ts';
import { TrashIcon, WarningIcon } from '../../../ui/icons/icons.tsx';
import { HistoryPanel } from '../../history/history-panel.tsx';
import { RowField } from '../../park/row-field.tsx';
import { useDeletedNotice } from '../../park/use-deleted-notice.tsx';
import { useActionContext, usePark } from '../../park/use-park.ts';
import { useRun } from '../../park/use-run.ts';
import { FilesPanel } from '../files/files-panel.tsx';
import { LinksPanel } from '../links/links-panel.tsx';
import { AcceptancePanel } from './acceptance.tsx';
import { Deliverables } from './deliverables.tsx';
import styles from './details.module.css';
import { DueDay } from './due-day.tsx';
import { SlipLine } from './slip-line.tsx';

interface MilestoneDetailsProps {
  /** null: none is open. */
  readonly id: Id | null;
  readonly onClose: () => void;
}

export function MilestoneDetails({ id, onClose }: MilestoneDetailsProps) {
  const t = useTranslate();
  const park = usePark();
  const milestone = park.row('milestone', id);
  return (
    <Drawer
      opened={milestone !== null}
      onClose={onClose}
      position="right"
      size="36rem"
      title={milestone === null ? '' : captionOf(park, 'milestone', { ...milestone }, t.language) || t('common:untitled')}
      styles={{ body: { paddingTop: 4 } }}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {milestone !== null && (
        <>
          <DueDay milestone={milestone} />
          <SlipLine key={milestone.id} milestone={milestone} />
          <Parts milestone={milestone} />
        </>
      )}
    </Drawer>
  );
}

function Parts({ milestone }: { readonly milestone: Row<'milestone'> }) {
  const t = useTranslate();
  const park = usePark();
  const isContradicted = contradictingParties(park, milestone).length > 0;
  return (
    // Whoever comes from a mark of it finds at once what to do.
    <Tabs defaultValue={isContradicted ? 'acceptance' : 'texts'} keepMounted={false}>
      <Tabs.List mb="sm" className={styles.tabs}>
        <Tabs.Tab value="texts" data-autofocus>
          {t('milestones:details.texts')}
        </Tabs.Tab>
        <Tabs.Tab value="deliverables">{entityLabel(t, 'deliverable', 2)}</Tabs.Tab>
        <Tabs.Tab value="files">{t('files:tab')}</Tabs.Tab>
        <Tabs.Tab value="acceptance" leftSection={isContradicted ? <WarningIcon /> : undefined}>
          {t('acceptance:tab')}
        </Tabs.Tab>
        <Tabs.Tab value="links">{t('links:tab')}</Tabs.Tab>
        <Tabs.Tab value="history">{t('history:title')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="texts">
        <Texts milestone={milestone} />
      </Tabs.Panel>
      <Tabs.Panel value="deliverables">
        <Deliverables milestone={milestone.id} />
      </Tabs.Panel>
      <Tabs.Panel value="files">
        <FilesPanel key={milestone.id} owner={{ table: 'milestone', id: milestone.id }} files={milestone.evidence} />
      </Tabs.Panel>
      <Tabs.Panel value="acceptance">
        <AcceptancePanel key={milestone.id} milestone={milestone} />
      </Tabs.Panel>
      <Tabs.Panel value="links">
        <LinksPanel key={milestone.id} milestone={milestone} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryPanel root={milestone.id} />
      </Tabs.Panel>
    </Tabs>
  );
}

const TEXTS = ['title', 'description', 'meansOfVerification', 'notes'] as const;

function Texts({ milestone }: { readonly milestone: Row<'milestone'> }) {
  const t = useTranslate();
  const context = useActionContext();
  const run = useRun();
  const tellDeleted = useDeletedNotice();
  const remove = async () => {
    const deleted = await run(deleteRows(context(), 'milestone', [milestone.id]));
    if (deleted != null) tellDeleted(deleted);
  };
  return (
    <Stack gap="md">
      {TEXTS.map((field) => (
        <RowField key={field} entity="milestone" row={{ ...milestone }} field={field} multiline={field !== 'title'} />
      ))}
      <Group grow align="flex-start">
        {['weight', 'targetTrl'].map((field) => (
          <RowField key={field} entity="milestone" row={{ ...milestone }} field={field} />
        ))}
      </Group>
      <div>
        <Button variant="default" leftSection={<TrashIcon />} onClick={() => void remove()}>
          {t('milestones:details.delete')}
        </Button>
      </div>
    </Stack>
  );
}
