import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { ENTITY_NAMES, entityOf } from '../../renderer/domain/registry/registry.ts';
import { intentText } from '../../renderer/i18n/labels.ts';
import { translator } from '../../renderer/i18n/translator.ts';
import { byKey, placeholdersOf, textsOf } from './texts.ts';

const [zh, ru, en] = [translator('zh'), translator('ru'), translator('en')];

describe('an intent', () => {
  const moved = { key: 'milestone.forecast', params: { caption: 'EXO-04 Prototype', from: '2026-11-24', to: '2026-12-01' } };

  it('reads with its dates in the reader’s form', () => {
    expect(intentText(en, moved)).toBe('Moved the forecast of “EXO-04 Prototype” from 24 Nov 2026 to 1 Dec 2026');
    expect(intentText(ru, moved)).toBe('Прогнозный срок вехи «EXO-04 Prototype» перенесён с 24.11.2026 на 01.12.2026');
    expect(intentText(zh, moved)).toBe('里程碑“EXO-04 Prototype”的预计日期由 2026-11-24 改为 2026-12-01');
  });

  it('that set or cleared a forecast does not speak of moving', () => {
    expect(intentText(en, { ...moved, params: { ...moved.params, from: '' } })).toBe(
      'Set the forecast of “EXO-04 Prototype” to 1 Dec 2026',
    );
    expect(intentText(en, { ...moved, params: { ...moved.params, to: '' } })).toBe(
      'Cleared the forecast of “EXO-04 Prototype”, 24 Nov 2026',
    );
  });

  it('reads with the word of an enum’s value', () => {
    expect(intentText(ru, { key: 'milestone.status', params: { caption: 'X', status: 'submitted' } })).toBe(
      'Статус вехи «X»: Сдана на приёмку',
    );
  });

  it('that was taken back names what it took back', () => {
    expect(intentText(en, { key: 'undo' }, moved)).toBe('Undid: Moved the forecast of “EXO-04 Prototype” from 24 Nov 2026 to 1 Dec 2026');
    expect(intentText(ru, { key: 'redo' }, { key: 'park.sample' })).toBe('Возвращено действие: Загружен демонстрационный парк');
    expect(intentText(en, { key: 'undo' })).toBe('Undid: —');
  });

  it('that created a row without a name says so', () => {
    expect(intentText(en, { key: 'milestone.create' })).toBe('Added milestone “untitled”');
  });

  it('of an earlier version reads as it did: the stage was set in three ways', () => {
    const params = { caption: 'EXO', stage: 'onHold' };
    expect(intentText(en, { key: 'project.alignStage', params })).toBe('Set the stage of EXO by its gates: On hold');
    expect(intentText(ru, { key: 'project.alignStage', params })).toContain('EXO');
    expect(intentText(zh, { key: 'project.alignStage', params })).toContain('EXO');
    expect(intentText(en, { key: 'project.update', params: { caption: 'EXO' } })).toContain('EXO');
  });

  it('that deleted several rows counts them', () => {
    expect(intentText(ru, { key: 'milestone.delete', params: { caption: 'A, B', count: 2 } })).toBe('Удалено: 2 вехи (A, B)');
    expect(intentText(ru, { key: 'milestone.delete', params: { caption: 'A', count: 1 } })).toBe('Удалена веха «A»');
  });

  it('from another version is told apart, and never by its key', () => {
    expect(intentText(en, { key: 'milestone.teleport' })).toBe('Change made by another version of Caravan');
    expect(intentText(en, { key: 'one' })).toBe('Change made by another version of Caravan');
    expect(intentText(en, { key: 'milestone' })).toBe('Change made by another version of Caravan');
  });

  // A row without a caption is the only one of its kind.
  it.each(ENTITY_NAMES.filter((entity) => entityOf(entity).caption.length > 0))(
    'that creates, edits or deletes a %s has a wording',
    (entity) => {
      for (const language of LANGUAGES) {
        for (const deed of ['create', 'update', 'delete']) {
          const text = intentText(translator(language), { key: `${entity}.${deed}`, params: { caption: 'X-1' } });
          expect(text).toContain('X-1');
          expect(text).not.toContain('…');
        }
      }
    },
  );

  it('takes only parameters that actions give', () => {
    const given = [
      'owner',
      'shift',
      'site',
      'caption',
      'decision',
      'person',
      'stage',
      'count',
      'country',
      'created',
      'entity',
      'file',
      'from',
      'intent',
      'other',
      'party',
      'rows',
      'status',
      'to',
      'updated',
      'year',
    ];
    const taken = [...byKey(textsOf('en', 'intents')).values()].flatMap((forms) => placeholdersOf(forms.values()));
    expect([...new Set(taken)].filter((name) => !given.includes(name))).toEqual([]);
  });
});
