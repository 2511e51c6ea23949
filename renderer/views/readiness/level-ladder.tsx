// The levels of a scale from left to right: where an element began (ring), stands (filled) and is to get (flag), each by its shape.

import { readLocalized } from '../../domain/registry/language.ts';
import type { ReadinessElement } from '../../domain/rules/readiness.ts';
import { useTranslate } from '../../i18n/react.ts';
import { FlagShape, RingShape, StandShape } from './ladder-shapes.tsx';
import { levelAbout, levelCode, levelName, levelsOf } from './level-words.ts';
import styles from './readiness.module.css';

export function LevelLadder({ element }: { readonly element: ReadinessElement }) {
  const t = useTranslate();
  const { scale, start, current, target } = element;
  const name = readLocalized(element.name, t.language).text || t('common:untitled');
  const label = t('readiness:ladder', { element: name, scale, start, current, target: target ?? t('common:none') });
  return (
    <div role="img" aria-label={label} className={styles.ladder}>
      {levelsOf(scale).map((level) => (
        <span
          key={level}
          className={styles.rung}
          data-reached={level <= current || undefined}
          title={`${levelCode(t, scale, level)}. ${levelName(t, scale, level)}. ${levelAbout(t, scale, level)}`}
        >
          <span>{level}</span>
          <span className={styles.marks}>
            {level === start && <RingShape />}
            {level === current && <StandShape />}
            {level === target && <FlagShape />}
          </span>
        </span>
      ))}
    </div>
  );
}

export function LadderLegend() {
  const t = useTranslate();
  return (
    <p className={styles.legend}>
      <RingShape /> {t('readiness:start')} <StandShape /> {t('readiness:current')} <FlagShape /> {t('readiness:target')}
    </p>
  );
}
