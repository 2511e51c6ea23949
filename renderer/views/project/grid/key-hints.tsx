// The keys of the grid, for those who do not know them yet.
import { useTranslate } from '../../../i18n/react.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import styles from './grid.module.css';

export function KeyHints() {
  const t = useTranslate();
  return (
    <div className={styles.keys}>
      <Hint combo="enter" words={t('milestones:keys.edit')} />
      <Hint combo="escape" words={t('milestones:keys.cancel')} />
      <Hint combo="mod+v" words={t('milestones:keys.paste')} />
      <Hint combo="alt+↑↓" words={t('milestones:keys.move')} />
      <Hint combo="alt+enter" words={t('milestones:keys.details')} />
      <Hint combo="mod+delete" words={t('milestones:keys.delete')} />
    </div>
  );
}

function Hint({ combo, words }: { readonly combo: string; readonly words: string }) {
  return (
    <span>
      <Kbd combo={combo} /> {words}
    </span>
  );
}
