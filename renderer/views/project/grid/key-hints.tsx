// The keys of the grid, for those who do not know them yet.
import { useTranslate } from '../../../i18n/react.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { GRID } from '../../keys/shortcuts.ts';
import styles from './grid.module.css';

export function KeyHints() {
  const t = useTranslate();
  return (
    <div className={styles.keys}>
      {GRID.map(({ combos, words }) => (
        <span key={words}>
          {combos.map((combo) => (
            <Kbd key={combo} combo={combo} />
          ))}{' '}
          {t(words)}
        </span>
      ))}
    </div>
  );
}
