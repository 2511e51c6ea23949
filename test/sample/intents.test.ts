import { describe, expect, it } from 'vitest';
import type { ChangeSet } from '../../renderer/changes/change-set.ts';
import { LANGUAGES } from '../../renderer/domain/registry/language.ts';
import { intentText } from '../../renderer/i18n/labels.ts';
import { translator } from '../../renderer/i18n/translator.ts';
import { milestoneOf, sample, view } from './sample-park.ts';

const sets = [...sample.log];
const withKey = (key: string) => sets.filter((set) => set.intent.key === key);
const captionIn = (set: ChangeSet | undefined) => set?.intent.params?.caption;

describe('the intents of the story', () => {
  it.each(LANGUAGES)('are all worded in %s, with nothing left untitled or unknown', (language) => {
    const t = translator(language);
    const texts = sets.map((set) => intentText(t, set.intent));
    const bad = [t.derived('intents:unknown') ?? '', t('common:untitled'), '{{', 'undefined'];
    expect(texts.filter((text) => text === '' || bad.some((part) => text.includes(part)))).toEqual([]);
  });

  it('name the milestone that they are about, also where an acceptance is recorded with it', () => {
    for (const set of [...withKey('milestone.status'), ...withKey('milestone.forecast'), ...withKey('milestone.create')]) {
      const codes = set.ops.filter((op) => op.table === 'milestone').map((op) => view.row('milestone', op.id)?.code);
      expect(codes).toContain(String(captionIn(set)).slice(0, 6));
    }
  });

  it('name the park that was founded, the project whose baseline was approved, and the row that was commented on', () => {
    expect(captionIn(withKey('park.create')[0])).toBe(sample.name);
    expect(withKey('baseline.approve').map((set) => String(captionIn(set)).slice(0, 3))).toEqual(['EXO', 'UWE', 'LRF', 'EXO']);
    expect(captionIn(withKey('comment.create')[0])).toBe(`EXO-05 ${milestoneOf('EXO-05').title.ru}`);
  });

  it('tell from which date to which a forecast moved', () => {
    const [first] = withKey('milestone.forecast');
    expect(first?.intent.params).toMatchObject({ from: '2026-02-12', to: '2026-03-06' });
  });
});
