// Horizontal bars under headings, each with its measure and a remark beside it. The table that comes with it tells the same in words.
import type { Ref } from 'react';
import styles from './bar-chart.module.css';
import { shortened } from './text-width.ts';

export interface Bar {
  readonly key: string;
  readonly name: string;
  /** Zero or more. */
  readonly value: number;
  /** After the bar: its measure, and what else is to be known. */
  readonly measure: string;
  readonly remark: string;
  /** Drawn as an outline: something about it is missing. */
  readonly isHollow: boolean;
}

export interface BarGroup {
  readonly key: string;
  readonly label: string;
  readonly bars: readonly Bar[];
}

interface BarChartProps {
  readonly label: string;
  readonly groups: readonly BarGroup[];
  readonly ref?: Ref<SVGSVGElement>;
}

const WIDTH = 960;
const NAMES = 96;
const LONGEST = 330;
const ROW = 24;

export function BarChart({ label, groups, ref }: BarChartProps) {
  const most = groups.flatMap(({ bars }) => bars).reduce((greatest, { value }) => Math.max(greatest, value), 1);
  const tops: number[] = [];
  let height = 0;
  for (const { bars } of groups) {
    tops.push(height);
    height += (bars.length + 1) * ROW;
  }
  return (
    <svg ref={ref ?? null} className={styles.svg} viewBox={`0 0 ${WIDTH} ${height + 4}`} role="img" aria-label={label}>
      {groups.map((group, at) => (
        <g key={group.key} transform={`translate(0 ${tops[at] ?? 0})`}>
          <GroupLabel label={group.label} />
          {group.bars.map((bar, place) => (
            <BarRow key={bar.key} bar={bar} y={(place + 1) * ROW} length={(bar.value / most) * LONGEST} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Of a label: its letters are 13 pixels high and a little wider than others, as they are bold. */
const LABEL_EM = WIDTH / 13 / 1.12;

function GroupLabel({ label }: { readonly label: string }) {
  const shown = shortened(label, LABEL_EM);
  return (
    <text x={0} y={17} className={styles.group}>
      {shown !== label && <title>{label}</title>}
      {shown}
    </text>
  );
}

function BarRow({ bar, y, length }: { readonly bar: Bar; readonly y: number; readonly length: number }) {
  return (
    <g transform={`translate(0 ${y})`}>
      <text x={NAMES - 8} y={16} textAnchor="end">
        {bar.name}
      </text>
      <rect x={NAMES} y={4} width={Math.max(1, length)} height={ROW - 8} className={styles.bar} data-hollow={bar.isHollow} />
      <text x={NAMES + length + 8} y={16}>
        {bar.measure}
        <tspan className={styles.quiet} dx={8}>
          {bar.remark}
        </tspan>
      </text>
    </g>
  );
}
