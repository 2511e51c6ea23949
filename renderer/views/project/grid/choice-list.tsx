// The list under a cell that holds one of several. The focus stays in the cell; the keys there move in the list.
import { useLayoutEffect, useRef } from 'react';
import type { Choice } from './choices.ts';
import styles from './grid.module.css';

interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly reached: number;
  readonly onPick: (value: string) => void;
}

export function ChoiceList({ id, label, choices, reached, onPick }: ChoiceListProps) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[reached]?.scrollIntoView({ block: 'nearest' });
  }, [reached]);
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className={styles.list}>
      {choices.map((choice, at) => (
        // The keys are those of the field that the list belongs to.
        <div
          key={choice.value}
          id={optionId(id, at)}
          role="option"
          aria-selected={at === reached}
          tabIndex={-1}
          className={styles.option}
          // A press would take the focus from the field, and with it the text.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(choice.value);
          }}
        >
          {choice.label}
        </div>
      ))}
    </div>
  );
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}
