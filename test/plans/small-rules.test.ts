// The small decisions of an import: languages of texts, codes, and the wording of every finding.
import { describe, expect, test } from 'vitest';
import en from '../../assets/locales/en/plans.json' with { type: 'json' };
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { catalogues } from '../../renderer/i18n/catalogues.ts';
import type { MessageKey } from '../../renderer/i18n/message-key.ts';
import { translator } from '../../renderer/i18n/translator.ts';
import { freeProjectCode, RowCodes } from '../../renderer/plans/free-code.ts';
import { languageOf } from '../../renderer/plans/script-language.ts';
import type { FindingCode } from '../../renderer/plans/source-plan.ts';

test.each([
  ['Design review', 'en'],
  ['Эскизный проект', 'ru'],
  ['样机设计', 'zh'],
  ['完成 prototype 测试', 'zh'],
  ['Испытания стенда HX-2', 'ru'],
  ['Delivery to 西安', 'en'],
  ['2026', 'en'],
  ['', 'en'],
])('«%s» is in %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

describe('project codes', () => {
  test.each([
    ['Laser rangefinder', 'LASER'],
    ['HX 2 bench', 'HX-2-BENCH'],
    ['Étude', 'ETUDE'],
    ['Экзоскелет', 'PLAN1'],
    ['外骨骼 2026', 'PLAN1'],
    ['', 'PLAN1'],
    ['Incomprehensibilities', 'INCOMPREHENSIBIL'],
  ])('of «%s»', (title, code) => {
    expect(freeProjectCode(title, new Set())).toBe(code);
  });

  test('count up where they are taken', () => {
    expect(freeProjectCode('Laser', new Set(['LASER', 'LASER-2']))).toBe('LASER-3');
    expect(freeProjectCode('外骨骼', new Set(['PLAN1']))).toBe('PLAN2');
  });
});

test('row codes follow the place, and step over what is taken', () => {
  const codes = new RowCodes(['1', '2.10']);
  const top = codes.give('1', null);
  expect([top, codes.give('1.1', top), codes.give('1.10', top)]).toEqual(['2', '2.1', '2.11']);
  expect(codes.give('2', null)).toBe('3');
});

describe('wording', () => {
  test('every finding has a text, with every placeholder, in every language', () => {
    const codes = Object.keys(en.finding).map((key) => key.replace(/_(one|other)$/, ''));
    for (const language of LANGUAGES) {
      for (const code of codes) {
        const text = translator(language).derived(`plans:finding.${code}`, { count: 5 });
        expect(text, `${language} ${code}`).not.toBeNull();
        const own = JSON.stringify(catalogues[language].plans);
        for (const [placeholder] of JSON.stringify(Object.entries(en.finding).filter(([key]) => key.startsWith(code))).matchAll(
          /\{\{\w+/g,
        )) {
          expect(own, `${language} ${code}`).toContain(placeholder);
        }
      }
    }
  });

  test('a finding is a key of the catalogue: the compiler holds the two together', () => {
    const keyOf = (code: FindingCode): MessageKey => `plans:finding.${code}`;
    expect(translator('ru')(keyOf('resourcesLeftOut'), { count: 3 })).toBe('Ресурсы плана и их назначения не загружены (3 ресурса).');
  });
});
