// The five gates of a stage-gate process for hardware, to begin with: names and criteria in all languages.
import type { Values } from '../../changes/edit.ts';
import { LANGUAGES, type Localized } from '../../domain/registry/language.ts';
import { type Translate, translator } from '../../i18n/translator.ts';

const LEADS = [
  { number: '1', fromStage: 'intake', toStage: 'selected' },
  { number: '2', fromStage: 'selected', toStage: 'incubating' },
  { number: '3', fromStage: 'incubating', toStage: null },
  { number: '4', fromStage: 'incubating', toStage: 'accelerating' },
  { number: '5', fromStage: 'accelerating', toStage: 'graduated' },
] as const;

export function standardGates(): readonly Values<'gateReview'>[] {
  return LEADS.map(({ number, fromStage, toStage }) => ({
    gate: inEach((t) => t(`gates:standard.${number}.gate`)),
    fromStage,
    toStage,
    criteria: [
      { title: inEach((t) => t(`gates:standard.${number}.criterion1`)), met: null, evidence: '' },
      { title: inEach((t) => t(`gates:standard.${number}.criterion2`)), met: null, evidence: '' },
    ],
  }));
}

function inEach(text: (t: Translate) => string): Localized {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(translator(language))]));
}
