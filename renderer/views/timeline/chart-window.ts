// Which part of the timeline is drawn: a little more than what is in sight, in steps, so that most frames of scrolling draw nothing anew. Pure.

/** In pixels. */
export interface ChartMeasures {
  /** Of all that is in sight. */
  readonly width: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** Of the column with the names. */
  readonly leftWidth: number;
  /** What of it is the slip's. */
  readonly stateWidth: number;
  /** Of the days in sight beside it. */
  readonly chartWidth: number;
  /** Of the rows in sight. */
  readonly chartHeight: number;
}

export interface ChartWindow {
  readonly pxPerDay: number;
  /** Pixels from the left end of the days. */
  readonly fromX: number;
  readonly toX: number;
  readonly firstRow: number;
  /** Smaller than the first where there are no rows. */
  readonly lastRow: number;
  /** Rows are drawn from here: a place that rarely changes, so that rows in sight keep theirs. */
  readonly baseRow: number;
  /** From there, rows enough for all that may be drawn before that place changes. At least 1. */
  readonly baseRows: number;
  readonly measures: ChartMeasures;
}

const STEP_X = 256;
const STEP_ROWS = 4;
const STEP_BASE = 64;

/** Sizes at a text size of 100%. */
const ROW = 28;
const HEAD = 44;
const WIDE_COLUMN = 336;
const NARROW_COLUMN = 200;
const STATE_COLUMN = 64;
/** Windows narrower than this have the narrow column. */
const NARROW = 900;

/** @param textScale 1 at a text size of 100% */
export function measuresFor(width: number, height: number, textScale: number): ChartMeasures {
  const column = (width < NARROW * textScale ? NARROW_COLUMN : WIDE_COLUMN) * textScale;
  const leftWidth = Math.round(Math.min(column, width / 2));
  const headHeight = Math.round(HEAD * textScale);
  return {
    width,
    height,
    rowHeight: Math.round(ROW * textScale),
    headHeight,
    leftWidth,
    stateWidth: Math.round(Math.min(STATE_COLUMN * textScale, leftWidth / 3)),
    chartWidth: Math.max(1, width - leftWidth),
    chartHeight: Math.max(1, height - headHeight),
  };
}

/** Rows below those in sight, so that scrolling finds them there. */
const ROWS_AHEAD = 3 * STEP_ROWS;

/** @param isFirst of the first frame: at the top, only the rows in sight; the others come when it is on the screen */
export function chartWindow(
  pxPerDay: number,
  left: number,
  top: number,
  rowCount: number,
  measures: ChartMeasures,
  isFirst = false,
): ChartWindow {
  const first = Math.max(0, Math.floor(top / measures.rowHeight / STEP_ROWS) * STEP_ROWS - STEP_ROWS);
  const seen = Math.ceil(measures.chartHeight / measures.rowHeight);
  const drawn = seen + ROWS_AHEAD;
  const baseRow = Math.floor(first / STEP_BASE) * STEP_BASE;
  return {
    pxPerDay,
    fromX: Math.floor(left / STEP_X) * STEP_X - STEP_X,
    toX: (Math.floor((left + measures.chartWidth) / STEP_X) + 2) * STEP_X,
    firstRow: first,
    lastRow: Math.min(rowCount - 1, first + (isFirst && top === 0 ? seen : drawn)),
    baseRow,
    baseRows: Math.max(1, Math.min(rowCount - baseRow, STEP_BASE + drawn + 1)),
    measures,
  };
}

export function isSameWindow(one: ChartWindow, other: ChartWindow): boolean {
  return (
    one.pxPerDay === other.pxPerDay &&
    one.fromX === other.fromX &&
    one.toX === other.toX &&
    one.firstRow === other.firstRow &&
    one.lastRow === other.lastRow &&
    one.baseRows === other.baseRows &&
    one.measures === other.measures
  );
}
