import os from 'node:os';
import { describe, expect, test } from 'vitest';
import { installationMark, thisInstallation } from '../../../electron/services/installation.ts';

const facts = { hostName: 'laptop-7', userName: 'li', dataFolder: '/home/li/.config/Caravan' };

describe('the mark of an installation', () => {
  test('is the same in each run', () => {
    expect(installationMark(thisInstallation('/data'))).toBe(installationMark(thisInstallation('/data')));
  });

  test.each([
    { hostName: 'laptop-8' },
    { userName: 'wang' },
    { dataFolder: '/home/li/.config/Caravan copy' },
    { hostName: 'laptop-7li', userName: '' },
  ])('is another where the profile was copied to: %j', (changed) => {
    expect(installationMark({ ...facts, ...changed })).not.toBe(installationMark(facts));
  });

  test.each([{ hostName: 'Laptop-7.local' }, { hostName: 'LAPTOP-7.corp.example' }, { dataFolder: '/home/li/.config/./Caravan/' }])(
    'stays where it is the same place by another name: %j',
    (changed) => {
      expect(installationMark({ ...facts, ...changed })).toBe(installationMark(facts));
    },
  );

  test('shows nothing of what it is made of', () => {
    const mark = installationMark(thisInstallation('/data'));
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
    expect(mark).not.toContain(Buffer.from(os.hostname()).toString('hex'));
  });
});
