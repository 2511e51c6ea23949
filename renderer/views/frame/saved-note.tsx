// Whether everything on screen is on the disk.
import { useTranslate } from '../../i18n/react.ts';
import { CheckIcon } from '../../ui/icons/icons.tsx';
import { useUnsaved } from '../park/use-park.ts';
import styles from './top-bar.module.css';

export function SavedNote() {
  const t = useTranslate();
  const isSaved = useUnsaved() === 0;
  const words = t(isSaved ? 'frame:saved.saved' : 'frame:saved.saving');
  return (
    <div className={styles.saved} role="status" title={words} data-saved={isSaved}>
      {isSaved && <CheckIcon size={12} />}
      <span className={styles.savedWords}>{words}</span>
    </div>
  );
}
