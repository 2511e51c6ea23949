// A copy of the park that is saved by hand leaves this computer as protected as every bundle has to be.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import common from '../../../assets/locales/en/common.json' with { type: 'json' };
import frame from '../../../assets/locales/en/frame.json' with { type: 'json' };
import { requireProtection } from '../../../renderer/actions/send-bundle.ts';
import type { Platform } from '../../../renderer/platform/platform.ts';
import { isProtected } from '../../../renderer/sync/protect/protection.ts';
import { SaveCopyPassphrase } from '../../../renderer/views/frame/save-copy-passphrase.tsx';
import { useSaveCopy } from '../../../renderer/views/frame/use-save-copy.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openSession } from '../exchange/open-session.tsx';

function SaveButton() {
  const save = useSaveCopy();
  return (
    <button type="button" onClick={() => void save()}>
      Save
    </button>
  );
}

async function openWithButton() {
  const saved: boolean[] = [];
  const saveFile: Platform['saveFile'] = ({ bytes, suggestedName }) => {
    saved.push(isProtected(new Uint8Array(bytes)));
    return Promise.resolve({ ok: true, value: { name: suggestedName } });
  };
  const view = (
    <>
      <SaveButton />
      <SaveCopyPassphrase />
    </>
  );
  const session = await openSession(view, { saveFile });
  return { saved, store: session.store() };
}

const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();

test('it is saved as it is where nothing has to be protected', async () => {
  const { saved } = await openWithButton();
  await save();
  await eventually(() => expect(saved).toEqual([false]));
});

test('it asks for a passphrase where everything has to be, and is protected by it', async () => {
  const { saved, store } = await openWithButton();
  await requireProtection(store, true);
  await save();
  await expect.element(page.getByRole('dialog', { name: frame.copy.protect })).toBeVisible();
  await page.getByRole('textbox', { name: common.passphrase.label, exact: true }).fill('camel under the stars');
  await page.getByRole('textbox', { name: common.passphrase.again, exact: true }).fill('camel under the stars');
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(saved).toEqual([true]));
});

test('called off, nothing is saved', async () => {
  const { saved, store } = await openWithButton();
  await requireProtection(store, true);
  await save();
  await page.getByRole('button', { name: common.cancel, exact: true }).click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(saved).toEqual([]);
});
