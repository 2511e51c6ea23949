// A project's stage: one deed with one wording wherever it is done, and how earlier versions worded it.
import { expect, it } from 'vitest';
import { moveToStage } from '../../renderer/actions/projects.ts';
import { create } from '../../renderer/changes/edit.ts';
import { intentText } from '../../renderer/i18n/intent-text.ts';
import { translator } from '../../renderer/i18n/translator.ts';
import { openTestPark } from '../helpers/open-park.tsx';
import { testId } from '../helpers/replica.ts';

const project = testId('p', 1);

async function open() {
  const store = await openTestPark([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' }, stage: 'selected' })]);
  return { store, context: { store, newId: () => testId('c', 1), today: '2026-03-02', language: 'en' as const } };
}

it('moves a project, says so in one sentence, and undo brings it back', async () => {
  const { store, context } = await open();
  expect(await moveToStage(context, project, 'incubating')).toMatchObject({ ok: true, value: { intent: { key: 'project.stage' } } });
  const done = store.undoable();
  expect(done && intentText(translator('en'), done)).toContain('to the stage “Incubating”');
  await store.undo();
  expect(store.view.row('project', project)?.stage).toBe('selected');
});

it('writes nothing, and leaves nothing to undo, where the project is at the stage already or is gone', async () => {
  const { store, context } = await open();
  const before = store.undoable();
  expect(await moveToStage(context, project, 'selected')).toEqual({ ok: true, value: null });
  expect(await moveToStage(context, testId('p', 2), 'stopped')).toEqual({ ok: true, value: null });
  expect(store.undoable()).toEqual(before);
});
