// Takes a chart out of the app as SVG, and its numbers as CSV.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { RefObject } from 'react';
import { csvText } from '../../domain/csv-text.ts';
import { useTranslate } from '../../i18n/react.ts';
import { chartSvg } from '../../ui/chart/chart-svg.ts';
import { DownloadIcon } from '../../ui/icons/icons.tsx';
import { usePlatform } from '../park/app-services.ts';
import { useRun } from '../park/use-run.ts';

interface ChartExportProps {
  readonly chart: RefObject<SVGSVGElement | null>;
  /** The chart's title in the file. */
  readonly title: string;
  /** The files' name without its ending. */
  readonly name: string;
  /** The table, its headings first; dates as `YYYY-MM-DD`. */
  readonly table: () => readonly (readonly string[])[];
}

export function ChartExport({ chart, title, name, table }: ChartExportProps) {
  const t = useTranslate();
  const platform = usePlatform();
  const run = useRun();
  const save = async (ending: string, mediaType: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    const saved = await run(platform.saveFile({ suggestedName: `${name}.${ending}`, mediaType, bytes }));
    if (saved)
      notifications.show({
        message: t('trend:export.saved', saved),
        withBorder: true,
        closeButtonProps: { 'aria-label': t('common:close') },
      });
  };
  const saveChart = () => {
    if (chart.current !== null) void save('svg', 'image/svg+xml', chartSvg(chart.current, title, t.language));
  };
  return (
    <>
      <Button variant="default" leftSection={<DownloadIcon />} onClick={saveChart}>
        {t('trend:export.svg')}
      </Button>
      <Button variant="default" leftSection={<DownloadIcon />} onClick={() => void save('csv', 'text/csv', csvText(table()))}>
        {t('trend:export.csv')}
      </Button>
    </>
  );
}
