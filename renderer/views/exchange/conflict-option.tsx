// One way to settle a conflict, as a card that is chosen by a click, by its number, or as any radio button.
import type { ReactNode } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './conflicts.module.css';

export interface ConflictOptionProps {
  /** Of the conflict: the radio buttons of one are a group. */
  readonly group: string;
  /** From 1: the key that chooses it. */
  readonly number: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** What is chosen, and who wrote it: all of it names the radio button. */
  readonly children: ReactNode;
  /** Fields that belong to the choice. */
  readonly fields?: ReactNode;
  /** It is what shows now. */
  readonly isShown?: boolean;
}

export function ConflictOption({ group, number, isChosen, onChoose, children, fields, isShown = false }: ConflictOptionProps) {
  const t = useTranslate();
  return (
    <div className={styles.option} data-chosen={isChosen || undefined}>
      <label className={styles.optionLabel}>
        <span className={styles.optionHead}>
          <input type="radio" name={group} checked={isChosen} onChange={onChoose} />
          {number <= 9 && (
            <span aria-hidden="true">
              <Kbd combo={String(number)} />
            </span>
          )}
          {isShown && <span className={styles.shown}>{t('conflicts:showsNow')}</span>}
        </span>
        {children}
      </label>
      {fields}
    </div>
  );
}
