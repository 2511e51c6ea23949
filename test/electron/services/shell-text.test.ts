import { expect, test } from 'vitest';
import { shellText, spokenLanguage } from '../../../electron/services/shell-text.ts';

test('a text comes in its language, with its placeholders filled by nothing but what was given', () => {
  expect(shellText('ru')('shell:file.openBundle')).toBe('Открыть пакет обмена…');
  expect(shellText('zh')('shell:edit.undoIntent', { intent: '移动预测' })).toBe('撤销：移动预测');
  expect(shellText('en')('shell:edit.undoIntent', { intent: '{{intent}} $& $1' })).toBe('Undo: {{intent}} $& $1');
});

test.each([
  [['zh-Hans-CN', 'en-US'], 'zh'],
  [['de-DE', 'ru-RU', 'en'], 'ru'],
  [['ru_RU.UTF-8'], 'ru'],
  [['EN'], 'en'],
  [['de', 'fr'], 'en'],
  [['zhuang', 'rude'], 'en'],
  [[], 'en'],
])('of the system’s languages %j, Caravan speaks %s', (tags, language) => {
  expect(spokenLanguage(tags)).toBe(language);
});
