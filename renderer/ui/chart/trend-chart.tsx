// A milestone trend chart. The pointer or the arrows choose a point, and a line above the drawing says what it is. To whoever does not see
// the drawing it is a slider that walks the points: its value is that line, and the table that comes with it says the same.
import { type KeyboardEvent, type Ref, useMemo, useState } from 'react';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import {
  DASHES,
  markPath,
  spreadLabels,
  type TrendLine,
  type TrendSeries,
  TrendSquare,
  trendSpan,
} from '../../domain/trend/trend-layout.ts';
import styles from './trend-chart.module.css';
import { BASELINE_DASHES, type DrawnBaseline, TrendGrid } from './trend-grid.tsx';

export interface ShownLine extends TrendSeries {
  readonly key: string;
  /** Stands at the end of the line. */
  readonly name: string;
  /** Chooses dashes, mark and colour; stays the line's own whatever else is shown. */
  readonly number: number;
  /** What each point says. */
  readonly words: readonly string[];
}

export interface TrendChartProps {
  readonly label: string;
  /** What to do, shown while no point is chosen. */
  readonly hint: string;
  readonly axes: { readonly madeOn: string; readonly forecast: string };
  readonly lines: readonly ShownLine[];
  readonly cutOff: CalendarDate;
  /** Those to be drawn across, each in dashes of its own. */
  readonly baselines: readonly DrawnBaseline[];
  readonly ref?: Ref<SVGSVGElement>;
}

const SIDE = 560;
const LEFT = 62;
const TOP = 24;
const WIDTH = LEFT + SIDE + 78;
const HEIGHT = TOP + SIDE + 52;
const LABEL_GAP = 14;

interface Spot {
  readonly line: number;
  readonly point: number;
}

export function TrendChart({ label, hint, axes, lines, cutOff, baselines, ref }: TrendChartProps) {
  const [spot, setSpot] = useState<Spot | null>(null);
  const { square, drawn } = useMemo(() => {
    const made = new TrendSquare(trendSpan(lines, cutOff), SIDE);
    return { square: made, drawn: lines.map((line) => made.line(line, cutOff)) };
  }, [lines, cutOff]);
  const chosen = (spot === null ? undefined : lines[spot.line]?.words[spot.point]) ?? hint;
  const spots = useMemo(() => spotsOf(drawn), [drawn]);
  const at = spots.findIndex(({ line, point }) => line === spot?.line && point === spot.point);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.key === 'Escape' ? null : spotAfter(event.key, spot, spots);
    if (next === undefined) return;
    event.preventDefault();
    setSpot(next);
  };
  return (
    <div className={styles.chart}>
      {/* For the eye: a screen reader hears the same as the value of the slider, and is not told twice. */}
      <p className={styles.readout}>{chosen}</p>
      <div
        role="slider"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={spots.length}
        aria-valuenow={at + 1}
        aria-valuetext={chosen}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => setSpot(null)}
      >
        <svg ref={ref ?? null} className={styles.svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
          <text x={LEFT} y={12}>{`↑ ${axes.forecast}`}</text>
          <text x={LEFT + SIDE} y={HEIGHT - 6} textAnchor="end">{`${axes.madeOn} →`}</text>
          <g transform={`translate(${LEFT} ${TOP})`}>
            <TrendGrid square={square} cutOff={cutOff} baselines={baselines} />
            {lines.map((line, at) => (
              <Line
                key={line.key}
                line={line}
                drawn={drawn[at]}
                active={spot?.line === at ? spot.point : null}
                onPoint={(point) => setSpot({ line: at, point })}
              />
            ))}
            <Names lines={lines} drawn={drawn} />
          </g>
        </svg>
      </div>
    </div>
  );
}

/** The points that are drawn, line by line. */
function spotsOf(drawn: readonly TrendLine[]): readonly Spot[] {
  return drawn.flatMap(({ places }, line) => places.flatMap((place, point) => (place === null ? [] : [{ line, point }])));
}

/** Left and right walk along a line, up and down go to the next line. undefined: not a key of the chart. */
function spotAfter(key: string, spot: Spot | null, spots: readonly Spot[]): Spot | null | undefined {
  const along = { ArrowRight: 1, ArrowLeft: -1 }[key];
  const across = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (along === undefined && across === undefined && key !== 'Home' && key !== 'End') return undefined;
  if (spot === null) return spots[0] ?? null;
  if (across !== undefined) return spots.find(({ line }) => line === nextLine(spot.line, across, spots)) ?? spot;
  const own = spots.filter(({ line }) => line === spot.line);
  if (along === undefined) return (key === 'Home' ? own[0] : own.at(-1)) ?? spot;
  return own[own.findIndex(({ point }) => point === spot.point) + along] ?? spot;
}

function nextLine(from: number, across: number, spots: readonly Spot[]): number {
  const lines = [...new Set(spots.map(({ line }) => line))];
  return lines[lines.indexOf(from) + across] ?? from;
}

interface LineProps {
  readonly line: ShownLine;
  readonly drawn: TrendLine | undefined;
  /** The point that is chosen. */
  readonly active: number | null;
  readonly onPoint: (point: number) => void;
}

function Line({ line: { number, key }, drawn, active, onPoint }: LineProps) {
  if (drawn === undefined) return null;
  return (
    <g className={toneOf(number)}>
      <path d={drawn.path} className={styles.line} data-active={active !== null} strokeDasharray={DASHES[number % DASHES.length]} />
      {drawn.end !== null && drawn.isDone && <circle cx={drawn.end.x} cy={drawn.end.y} r={8} className={styles.reached} />}
      {drawn.places.map((place, at) => {
        if (place === null) return null;
        return (
          <path
            key={`${key} ${place.x}`}
            d={markPath(number, 4.5)}
            transform={`translate(${place.x} ${place.y})`}
            className={styles.mark}
            data-active={active === at}
            onPointerEnter={() => onPoint(at)}
          />
        );
      })}
    </g>
  );
}

/** What is done is named where it ends: below the diagonal there is room. The open ones stand in a column. */
function Names({ lines, drawn }: { readonly lines: readonly ShownLine[]; readonly drawn: readonly TrendLine[] }) {
  const ends = drawn.flatMap(({ end, isDone }, at) => (end === null ? [] : [{ line: lines[at], end, isDone }]));
  const wanted = ends.map(({ end }) => end.y);
  const heights = spreadLabels(wanted, LABEL_GAP, SIDE);
  const column = ends.reduce((most, { end }) => Math.max(most, end.x), 0) + 22;
  return ends.map(({ line, end, isDone }, at) => {
    const x = isDone ? end.x + 22 : column;
    const y = heights[at] ?? end.y;
    return (
      <g key={line?.key}>
        <path d={`M${end.x + 9} ${end.y}L${x - 4} ${y}`} className={styles.lead} />
        <text x={x} y={y + 4} className={styles.name}>
          {line?.name}
        </text>
      </g>
    );
  });
}

/** A piece of a line as it is drawn, for a legend. */
export function LineSample({ number }: { readonly number: number }) {
  return (
    <svg className={`${styles.sample} ${toneOf(number)}`} viewBox="0 0 36 16" aria-hidden="true">
      <path d="M0 8H36" className={styles.line} strokeDasharray={DASHES[number % DASHES.length]} />
      <path d={markPath(number, 4.5)} transform="translate(18 8)" className={styles.mark} />
    </svg>
  );
}

/** The line of a baseline as it is drawn, for a legend. */
export function BaselineSample({ number }: { readonly number: number }) {
  return (
    <svg className={styles.sample} viewBox="0 0 36 16" aria-hidden="true">
      <path d="M0 8H36" className={styles.baseline} strokeDasharray={BASELINE_DASHES[number % BASELINE_DASHES.length]} />
    </svg>
  );
}

function toneOf(number: number): string {
  return styles[`tone${number % DASHES.length}`] ?? '';
}
