// What the levels of the two scales are called and mean. TRL: ISO 16290:2013, GOST R 58048-2017 (УГТ). MRL: manufacturing readiness, 1 to 10 (УГП).
import { HIGHEST, type Scale } from '../../domain/rules/readiness.ts';
import type { Translate } from '../../i18n/translator.ts';

const TRL = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const MRL = [...TRL, '10'] as const;

/** From 1 upwards. */
export function levelsOf(scale: Scale): readonly number[] {
  return Array.from({ length: HIGHEST[scale] }, (_, at) => at + 1);
}

/** “TRL 4”, “УГТ 4”. */
export function levelCode(t: Translate, scale: Scale, level: number): string {
  return t(scale === 'TRL' ? 'common:unit.trl' : 'common:unit.mrl', { level: String(level) });
}

/** The name of a level in a few words; empty for one that the scale lacks. */
export function levelName(t: Translate, scale: Scale, level: number): string {
  return wordsOf(t, 'names', scale, level);
}

/** What has been shown at a level, in a sentence. */
export function levelAbout(t: Translate, scale: Scale, level: number): string {
  return wordsOf(t, 'about', scale, level);
}

function wordsOf(t: Translate, kind: 'names' | 'about', scale: Scale, level: number): string {
  const number = String(level);
  const [trl, mrl] = [TRL.find((each) => each === number), MRL.find((each) => each === number)];
  if (scale === 'TRL') return trl === undefined ? '' : t(`readiness:${kind}.trl.${trl}`);
  return mrl === undefined ? '' : t(`readiness:${kind}.mrl.${mrl}`);
}
