// What needs attention, first; then the figures, and what both sites have been doing.
import { Anchor, Button, Group } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CalendarDate, Id } from '../../domain/registry/fields.ts';
import { readLocalized } from '../../domain/registry/language.ts';
import { calendarsOf } from '../../domain/rules/park-calendars.ts';
import { formatDate } from '../../i18n/formats.ts';
import { useTranslate } from '../../i18n/react.ts';
import { readSlipStartsInSlices } from '../../store/slips.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlusIcon } from '../../ui/icons/icons.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { useSliced } from '../../ui/use-sliced.ts';
import { useExchangeFacts } from '../exchange/use-exchange-facts.ts';
import { usePark } from '../park/use-park.ts';
import { useSiteFilter } from '../park/use-site-filter.ts';
import { useToday } from '../park/use-today.ts';
import { useWholeLog } from '../park/use-whole-log.ts';
import { PlanImportDialog } from '../plan-import/plan-import-dialog.tsx';
import { NewProjectDialog } from '../projects/new-project-dialog.tsx';
import { Activity } from './activity.tsx';
import { Attention } from './attention.tsx';
import { ExchangeAttention } from './exchange-attention.tsx';
import { FiguresPanel } from './figures-panel.tsx';
import styles from './overview.module.css';
import type { OverviewContext } from './overview-rows.ts';
import { SlipGrowth } from './slip-growth.tsx';
import { Standings } from './standings.tsx';
import { type OverviewPieces, useOverview } from './use-overview.ts';

export function OverviewView() {
  const t = useTranslate();
  const park = usePark();
  const today = useToday();
  const site = useSiteFilter();
  const day = formatDate(today, t.language, 'weekday');
  const summary = site === null ? day : t('overview:ofSite', { day, site: readLocalized(site.name, t.language).text });
  return (
    <>
      <PageHeader title={t('overview:title')} summary={summary} />
      {park.rows('project').length === 0 ? <NothingYet /> : <Contents />}
    </>
  );
}

/** Before the log is there and read. */
const UNKNOWN: ReadonlyMap<Id, CalendarDate> = new Map();

function Contents() {
  const park = usePark();
  const today = useToday();
  const siteId = useSiteFilter()?.id ?? null;
  const context = useMemo(() => ({ park, today, calendars: calendarsOf(park), siteId }), [park, today, siteId]);
  const pieces = useOverview(context);
  return pieces === null ? null : <Pieces context={context} pieces={pieces} />;
}

interface PiecesProps {
  readonly context: OverviewContext;
  readonly pieces: OverviewPieces;
}

function Pieces({ context, pieces: { standings, groups, figures } }: PiecesProps) {
  const t = useTranslate();
  // A concern that was dealt with is gone: the focus goes on to the next one.
  const concerns = useFocusKept<HTMLElement>();
  const log = useWholeLog();
  const findStarts = useMemo(
    () => (log === null ? null : () => readSlipStartsInSlices({ log }, context.park, context.calendars)),
    [log, context],
  );
  const since = useSliced(findStarts) ?? UNKNOWN;
  const exchange = useExchangeFacts();
  const hasConcern = exchange.conflicts + exchange.waiting > 0;
  return (
    <>
      <Standings standings={standings} since={since} />
      <div className={styles.columns}>
        <section ref={concerns} aria-labelledby="overview-attention">
          <h2 id="overview-attention" className={styles.heading}>
            {t('overview:attention.title')}
          </h2>
          <ExchangeAttention facts={exchange} />
          {(groups.length > 0 || !hasConcern) && <Attention groups={groups} since={since} />}
        </section>
        <div className={styles.beside}>
          <FiguresPanel figures={figures} />
          <SlipGrowth />
          <Activity />
          <Anchor component={Link} href="/history" size="sm">
            {t('overview:activity.all')}
          </Anchor>
        </div>
      </div>
    </>
  );
}

/** A park without projects: what to do next. */
function NothingYet() {
  const t = useTranslate();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <EmptyState
        title={t('overview:empty.title')}
        todo={t('overview:empty.todo')}
        actions={
          <Group gap="xs" mt="xs">
            <Button leftSection={<PlusIcon />} onClick={() => setDialog('new')}>
              {t('overview:empty.newProject')}
            </Button>
            <Button variant="default" onClick={() => setDialog('import')}>
              {t('overview:empty.importPlan')}
            </Button>
          </Group>
        }
      />
      <NewProjectDialog opened={dialog === 'new'} onClose={close} onCreated={(id) => navigate(`/projects/${id}`)} />
      <PlanImportDialog opened={dialog === 'import'} projectId={null} onClose={close} />
    </>
  );
}
