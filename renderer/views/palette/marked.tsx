// A text with the words marked that it was found by; a long one is cut to what surrounds the first of them.
import { Fragment } from 'react';
import type { Range } from '../../domain/search/matches.ts';
import styles from './palette.module.css';

/** Characters that are shown before the first mark of a text that is cut. */
const BEFORE = 24;

interface MarkedProps {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly lang?: string | undefined;
}

export function Marked({ text, ranges, lang }: MarkedProps) {
  const first = ranges[0]?.start ?? 0;
  const from = first > BEFORE * 2 ? first - BEFORE : 0;
  const bounds = [...ranges.map(({ start }) => start), text.length];
  return (
    <span lang={lang}>
      {from > 0 && '…'}
      {text.slice(from, first)}
      {ranges.map(({ start, end }, at) => (
        <Fragment key={start}>
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
          {text.slice(end, bounds[at + 1])}
        </Fragment>
      ))}
      {ranges.length === 0 && text.slice(first)}
    </span>
  );
}
