// That a newer version is told of: once, and nothing more.
import { beforeEach, expect, test } from 'vitest';
import { success } from '../../../renderer/domain/result.ts';
import type { UpdateState, Updates } from '../../../renderer/platform/platform.ts';
import { useUpdateNotice } from '../../../renderer/views/frame/use-update-notice.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openSession } from '../exchange/open-session.tsx';

const idle: UpdateState = {
  current: '1.0.0',
  feed: { kind: 'folder', folder: '/media/usb' },
  stage: 'idle',
  offered: null,
  percent: null,
  checkedAt: null,
  problem: null,
};
const available: UpdateState = { ...idle, stage: 'available', offered: '1.1.0' };

let listeners: Set<(state: UpdateState) => void>;
let asked: string[];

beforeEach(() => {
  listeners = new Set();
  asked = [];
});

function Noticing() {
  useUpdateNotice();
  return <p>work</p>;
}

async function work(now: UpdateState) {
  const acting = (call: string) => () => {
    asked.push(call);
    return Promise.resolve(success(now));
  };
  const updates: Updates = {
    describe: () => Promise.resolve(success(now)),
    setAddress: acting('setAddress'),
    chooseFolder: acting('chooseFolder'),
    check: acting('check'),
    download: acting('download'),
    install: acting('install'),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const { screen } = await openSession(<Noticing />, { updates });
  await expect.element(screen.getByText('work')).toBeVisible();
  const tell = (state: UpdateState) => {
    for (const listener of listeners) listener(state);
  };
  return { screen, tell, notices: () => screen.getByText(/^Version 1\.1\.0 of Caravan is available/).elements().length };
}

test('one that was found while nobody looked', async () => {
  const { notices } = await work(available);
  await eventually(() => expect(notices()).toBe(1));
  expect(asked).toEqual([]);
});

test('one that is found now, once', async () => {
  const { screen, tell, notices } = await work(idle);
  expect(notices()).toBe(0);
  tell(available);
  tell({ ...idle, stage: 'checking' });
  tell(available);
  await expect.element(screen.getByText('Version 1.1.0 of Caravan is available. It can be downloaded in Settings.')).toBeVisible();
  expect(notices()).toBe(1);
  expect(asked).toEqual([]);
});

test('nothing is said of what fails by itself', async () => {
  const { screen, tell } = await work(idle);
  tell({ ...idle, stage: 'failed', problem: { code: 'update.noFolder', details: { folder: '/media/usb' } } });
  tell(available);
  await expect.element(screen.getByRole('status')).toBeVisible();
  expect(screen.getByRole('alert').elements()).toHaveLength(0);
  expect(document.body.textContent).not.toContain('/media/usb');
});
