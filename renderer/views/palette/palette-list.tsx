// The list under the field: groups of options, one of which is chosen.
import { useEffect } from 'react';
import { useTranslate } from '../../i18n/react.ts';
import { Kbd } from '../../ui/kbd.tsx';
import { Marked } from './marked.tsx';
import type { PaletteGroup, PaletteOption } from './option.ts';
import styles from './palette.module.css';

interface PaletteListProps {
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  /** The place of the chosen option among all. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
  readonly onPerform: (option: PaletteOption, isSecond: boolean) => void;
}

export function optionId(at: number): string {
  return `palette-option-${at}`;
}

export function PaletteList({ id, groups, at, onChoose, onPerform }: PaletteListProps) {
  const t = useTranslate();
  useEffect(() => {
    document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const firsts = groups.map((_, place) => groups.slice(0, place).reduce((sum, { options }) => sum + options.length, 0));
  return (
    <div id={id} role="listbox" aria-label={t('search:results')} className={styles.list} tabIndex={-1}>
      {groups.map(({ key, title, options }, place) => (
        // biome-ignore lint/a11y/useSemanticElements: no fieldset may stand in a listbox
        <div key={key} role="group" aria-labelledby={`palette-group-${key}`} className={styles.group}>
          <div id={`palette-group-${key}`} className={styles.title}>
            {title}
          </div>
          {options.map((option, own) => {
            const where = (firsts[place] ?? 0) + own;
            return (
              <Line
                key={option.key}
                option={option}
                at={where}
                isChosen={where === at}
                onChoose={() => onChoose(where)}
                onPerform={(isSecond) => onPerform(option, isSecond)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  readonly option: PaletteOption;
  readonly at: number;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly onPerform: (isSecond: boolean) => void;
}

/** The keys belong to the field, which keeps the focus. */
function Line({ option: { words, ranges, detail, match, combo, Icon }, at, isChosen, onChoose, onPerform }: LineProps) {
  return (
    // Enter in the field does it, and the field names the chosen option as its active descendant.
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    <div // oxlint-disable-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
      id={optionId(at)}
      role="option"
      aria-selected={isChosen}
      className={styles.option}
      onMouseMove={isChosen ? undefined : onChoose}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onPerform(event.ctrlKey || event.metaKey)}
    >
      {Icon !== null && <Icon />}
      <span className={styles.words}>
        <span className={styles.caption}>
          <Marked text={words} ranges={ranges} />
        </span>
        {match !== null && (
          <span className={styles.match}>
            <span className={styles.quiet}>{match.label} </span>
            <Marked text={match.text} ranges={match.ranges} lang={match.lang} />
          </span>
        )}
      </span>
      {detail !== '' && <span className={styles.detail}>{detail}</span>}
      {combo !== null && <Kbd combo={combo} />}
    </div>
  );
}
