// Files of a milestone: dropped, pasted, saved and taken off.
import { expect, it } from 'vitest';
import { create, type Edit } from '../../../../renderer/changes/edit.ts';
import { setLanguage } from '../../../../renderer/i18n/react.ts';
import type { FileToSave, Platform } from '../../../../renderer/platform/platform.ts';
import { webPlatform } from '../../../../renderer/platform/web-platform.ts';
import { Directory } from '../../../../renderer/store/directory.ts';
import { AppServicesContext } from '../../../../renderer/views/park/app-services.ts';
import { usePark } from '../../../../renderer/views/park/use-park.ts';
import { FilesPanel } from '../../../../renderer/views/project/files/files-panel.tsx';
import { eventually } from '../../../helpers/eventually.ts';
import { openTestPark, showView } from '../../../helpers/open-park.tsx';
import { testId } from '../../../helpers/replica.ts';

const [project, milestone] = [testId('p', 1), testId('m', 1)];

function Panel() {
  return <FilesPanel owner={{ table: 'milestone', id: milestone }} files={usePark().row('milestone', milestone)?.evidence ?? []} />;
}

async function openPanel(more: readonly Edit[] = [], evidence: string[] = []) {
  setLanguage('en');
  const store = await openTestPark([
    create('project', project, { code: 'P', name: { en: 'P' } }),
    ...more,
    create('milestone', milestone, { project, title: { en: 'Prototype' }, evidence }),
  ]);
  const saved: FileToSave[] = [];
  const platform: Platform = {
    ...webPlatform(),
    saveFile: (file) => {
      saved.push(file);
      return Promise.resolve({ ok: true, value: { name: file.suggestedName } });
    },
  };
  const services = { platform, directory: new Directory('files-panel') };
  const { screen } = await showView(
    store,
    <AppServicesContext value={services}>
      <Panel />
    </AppServicesContext>,
  );
  await expect.element(screen.getByRole('button', { name: 'Attach files…' })).toBeVisible();
  return { store, screen, saved };
}

function carrying(...files: readonly File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

it('attaches what is dropped on it', async () => {
  const { store, screen } = await openPanel();
  const target = screen.getByRole('region', { name: 'Files' }).element();
  const dataTransfer = carrying(new File(['one'], 'one.txt'), new File(['two'], 'two.txt'));
  target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await eventually(() => expect(store.view.rows('attachment').map(({ name }) => name)).toEqual(['one.txt', 'two.txt']));
});

it('attaches what is pasted while its button has the focus', async () => {
  const { store, screen } = await openPanel();
  const clipboardData = carrying(new File(['picture'], 'image.png', { type: 'image/png' }));
  const button = screen.getByRole('button', { name: 'Attach files…' }).element();
  button.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await eventually(() => expect(store.view.rows('attachment')).toMatchObject([{ name: 'image.png', mediaType: 'image/png' }]));
});

it('saves a file as it is, and a program under an ending that does not start it', async () => {
  const { screen, saved } = await openPanel();
  const target = screen.getByRole('region', { name: 'Files' }).element();
  const dataTransfer = carrying(new File(['one'], 'one.pdf'), new File(['two'], 'two.exe'));
  target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await screen.getByRole('button', { name: 'Save “one.pdf” as…' }).click();
  await screen.getByRole('button', { name: 'Save “two.exe” as…' }).click();
  await eventually(() => expect(saved.map(({ suggestedName }) => suggestedName)).toEqual(['one.pdf', 'two.exe.bin']));
});

it('says that the bytes of a file are not here, and takes it off', async () => {
  const id = testId('a', 1);
  const elsewhere = create('attachment', id, { sha256: 'ab'.repeat(32), name: '<b>plan.pdf', size: 5 });
  const { store, screen } = await openPanel([elsewhere], [id]);
  await expect.element(screen.getByText('The file itself is not on this laptop.', { exact: false })).toBeVisible();
  await screen.getByRole('button', { name: /^Remove/ }).click();
  await eventually(() => expect(store.view.row('milestone', milestone)?.evidence).toEqual([]));
});
