// What a plan would do to the park, before it does it; and the button that does it.
import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { applyPlan, newProjectFor, type PlanTarget, previewPlan, writesOfPlan } from '../../actions/apply-plan.ts';
import type { Id } from '../../domain/registry/fields.ts';
import { formatList } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { ImportPlan } from '../../plans/import-plan.ts';
import type { SourcePlan } from '../../plans/source-plan.ts';
import { useActionContext, usePark } from '../park/use-park.ts';
import { useRun } from '../park/use-run.ts';
import { PlanFindings } from './plan-findings.tsx';
import styles from './plan-import.module.css';
import { PlanRows } from './plan-rows.tsx';
import { PlanSlips } from './plan-slips.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { PlanTargetForm, problemOfTarget } from './plan-target-form.tsx';
import { useAppliedNotice } from './use-applied-notice.tsx';
import { useSiteOfHere } from './use-site-of-here.ts';

interface PlanPreviewProps {
  readonly plan: SourcePlan;
  readonly projectId: Id | null;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

export function PlanPreview({ plan, projectId, onAnother, onClose }: PlanPreviewProps) {
  const t = useTranslate();
  const park = usePark();
  const context = useActionContext();
  const run = useRun();
  const tellApplied = useAppliedNotice();
  const [chosen, setChosen] = useState<PlanTarget>(() => (projectId === null ? { kind: 'automatic' } : { kind: 'existing', projectId }));
  const here = useSiteOfHere();
  const [siteId, setSiteId] = useState<Id | null>(here);
  const [applying, setApplying] = useState(false);
  const { preview, target } = usePreview(plan, chosen, siteId);
  const isComplete = target.kind !== 'new' || problemOfTarget(t, park, target) === null;
  const writes = useMemo(() => writesOfPlan(preview), [preview]);
  const count = preview.counts.created + preview.counts.updated;
  const apply = async () => {
    setApplying(true);
    const set = await run(applyPlan(context(), preview));
    setApplying(false);
    if (set === undefined) return;
    onClose();
    if (set !== null && preview.project !== null) tellApplied(set, preview.project);
  };
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} className={styles.anywhere}>
        {plan.fileName}
      </Text>
      <PlanSummary statistics={preview.statistics} />
      <PlanTargetForm
        target={target}
        plan={preview}
        siteId={siteId}
        onTarget={setChosen}
        onSite={setSiteId}
        suggest={() => newProjectFor(context(), plan)}
      />
      <Contents preview={preview} />
      <Group justify="space-between" gap="xs">
        <Button variant="default" onClick={onAnother}>
          {t('planView:another')}
        </Button>
        <Group gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {writes === 0 ? t('planView:nothing') : alsoWritten(t, preview)}
          </Text>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button onClick={() => void apply()} disabled={writes === 0 || !isComplete} loading={applying} data-autofocus>
            {count > 0 ? t('planView:apply', { count }) : t('common:apply')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** The preview for the choice, and where the plan then goes: an automatic choice is told as what it came to. */
function usePreview(plan: SourcePlan, chosen: PlanTarget, siteId: Id | null): { preview: ImportPlan; target: PlanTarget } {
  const park = usePark();
  const context = useActionContext();
  return useMemo(() => {
    void park; // a change of the park changes what the plan would do
    const preview = previewPlan(context(), plan, chosen, siteId);
    if (chosen.kind !== 'automatic') return { preview, target: chosen };
    const { project } = preview;
    if (project !== null && project.writes === null) return { preview, target: { kind: 'existing', projectId: project.id } };
    return { preview, target: { kind: 'new', ...newProjectFor(context(), plan) } };
  }, [park, context, plan, chosen, siteId]);
}

function Contents({ preview }: { readonly preview: ImportPlan }) {
  const t = useTranslate();
  const { rows, slips, findings } = preview;
  return (
    <Tabs defaultValue="rows" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="rows">{t('planView:tab.rows', { count: rows.length })}</Tabs.Tab>
        <Tabs.Tab value="slips">{t('planView:tab.slips', { count: slips.length })}</Tabs.Tab>
        <Tabs.Tab value="findings">{t('planView:tab.findings', { count: findings.length })}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="rows" className={styles.panel}>
        <PlanRows plan={preview} />
      </Tabs.Panel>
      <Tabs.Panel value="slips" className={styles.panel}>
        <PlanSlips slips={slips} />
      </Tabs.Panel>
      <Tabs.Panel value="findings" className={styles.panel}>
        <PlanFindings findings={findings} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** What is written beside rows. */
function alsoWritten(t: Translate, { links, baselines }: ImportPlan): string {
  const linkCount = links.filter(({ action }) => action !== 'unchanged').length;
  const baselineCount = baselines.filter(({ action }) => action !== 'unchanged').length;
  const what = [
    ...(linkCount > 0 ? [t('planView:also.links', { count: linkCount })] : []),
    ...(baselineCount > 0 ? [t('planView:also.baselines', { count: baselineCount })] : []),
  ];
  return what.length === 0 ? '' : t('planView:also.text', { what: formatList(what, t.language) });
}
