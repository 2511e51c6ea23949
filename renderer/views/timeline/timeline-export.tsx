// Takes the timeline out of the app: as a picture (SVG, PNG), as PDF, or onto paper.
import { Button, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type RefObject, useState } from 'react';
import { dayNumber } from '../../domain/calendar/calendar-date.ts';
import { useTranslate } from '../../i18n/react.ts';
import { timelineChoices } from '../../state/timeline-choices.ts';
import { ChevronDownIcon, DownloadIcon } from '../../ui/icons/icons.tsx';
import { usePlatform } from '../park/app-services.ts';
import { useRun } from '../park/use-run.ts';
import type { RowLayout } from './row-layout.ts';
import type { ShadedCalendars } from './shaded-calendars.ts';
import { timelinePages } from './timeline-pages.ts';
import { pngOf } from './timeline-png.ts';
import { MOST_ROWS, type TimelinePicture, timelineSvg } from './timeline-svg.ts';
import type { ChartView } from './use-chart-window.ts';

interface TimelineExportProps {
  readonly layout: RowLayout;
  readonly shaded: ShadedCalendars;
  readonly chart: RefObject<ChartView | null>;
}

type Deed = 'svg' | 'png' | 'print';

export function TimelineExport({ layout, shaded, chart }: TimelineExportProps) {
  const t = useTranslate();
  const platform = usePlatform();
  const run = useRun();
  const [isBusy, setBusy] = useState(false);
  const { today } = layout.model.around;

  const picture = (): TimelinePicture => {
    const { showsLinks, showsCritical } = timelineChoices.getState();
    const day = dayNumber(today);
    const { first, last } = chart.current?.daysInSight() ?? layout.model.dates ?? { first: day - 90, last: day + 270 };
    const lastRow = Math.min(layout.count, MOST_ROWS) - 1;
    return { t, layout, shaded, from: first, to: last, today: day, firstRow: 0, lastRow, showsLinks, showsCritical };
  };

  const save = (kind: 'svg' | 'png', bytes: Uint8Array) =>
    platform.saveFile({
      suggestedName: `${t('timeline:export.fileName', { date: today })}.${kind}`,
      mediaType: kind === 'svg' ? 'image/svg+xml' : 'image/png',
      bytes,
    });

  const outcomeOf = async (deed: Deed) => {
    if (deed === 'print') return platform.printOnPaper({ html: timelinePages(picture()), landscape: true });
    const drawn = timelineSvg(picture());
    if (deed === 'svg') return save('svg', new TextEncoder().encode(drawn.svg));
    const png = await pngOf(drawn);
    return png.ok ? save('png', png.value) : png;
  };

  const take = async (deed: Deed) => {
    setBusy(true);
    const saved = await run(outcomeOf(deed));
    setBusy(false);
    if (!saved) return;
    const closeButtonProps = { 'aria-label': t('common:close') };
    notifications.show({ message: t('timeline:export.saved', { name: saved.name }), withBorder: true, closeButtonProps });
  };

  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" loading={isBusy} leftSection={<DownloadIcon />} rightSection={<ChevronDownIcon size={12} />}>
          {t('timeline:export.action')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['svg', 'png', 'print'] as const).map((deed) => (
          <Menu.Item key={deed} onClick={() => void take(deed)}>
            {t(`timeline:export.${deed}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
