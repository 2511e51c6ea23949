import { describe, expect, test } from 'vitest';
import { verifyPublisher } from '../../../../electron/services/updates/publisher.ts';

const installer = "C:\\Users\\О'Нил\\AppData\\Local\\caravan-updater\\pending\\temp-caravan.exe";
const subject = 'CN="Caravan, Ltd.", O="Caravan ""Park"" Ltd.", L=Harbin, C=CN';

function verify(publishers: readonly string[], answer: object | string | Error, log: unknown[] = []): Promise<string | null> {
  return verifyPublisher(publishers, installer, {
    systemRoot: 'C:\\Windows',
    run: (...call) => {
      log.push(call);
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve(typeof answer === 'string' ? answer : JSON.stringify({ status: 0, path: installer, subject, ...answer }));
    },
  });
}

test('the path goes beside the command, not into it, and the program is that of the system', async () => {
  const log: [string, string[], Record<string, string>][] = [];
  await verify([subject], {}, log);
  const [program, args, environment] = log[0] ?? [];
  expect(program).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  expect(args?.join(' ')).not.toContain('caravan.exe');
  expect(environment).toEqual({ CARAVAN_INSTALLER: installer, PSModulePath: '' });
});

describe('taken', () => {
  test.each([[[subject]], [['Caravan, Ltd.']], [['Other', 'Caravan, Ltd.']]])('by %j', async (publishers) => {
    expect(await verify(publishers, {})).toBeNull();
  });

  test('by a plain common name', async () => {
    expect(await verify(['Caravan'], { subject: 'CN=Caravan, O=Other' })).toBeNull();
  });
});

describe('refused', () => {
  test.each([[[]], [['']], [['Caravan']], [['Ltd.']], [['O="Caravan ""Park"" Ltd."']]])('by %j', async (publishers) => {
    expect(await verify(publishers, {})).toBe('another publisher');
  });

  test.each(['O="x, CN=Caravan", CN=Evil', 'O="x, CN=Caravan, y", CN=Evil', 'O="x"", CN=Caravan, """, CN=Evil', 'O=xCN=Caravan, CN=Evil'])(
    'a name inside another field: %s',
    async (hostile) => {
      expect(await verify(['Caravan'], { subject: hostile })).toBe('another publisher');
    },
  );

  test.each([1, 2, 3, 4, 5])('a signature of status %i', async (status) => {
    expect(await verify([subject], { status })).toBe(`status ${status}`);
  });

  test('the signature of another file', async () => {
    expect(await verify([subject], { path: 'C:\\Windows\\notepad.exe' })).toBe('another file');
  });

  test.each<[string, object | string | Error]>([
    ['PowerShell cannot be run', new Error('ENOENT')],
    ['it prints nothing', ''],
    ['it prints something else', 'WARNING: module not loaded'],
    ['there is no certificate', { subject: null }],
    ['the status is missing', '{"path":"","subject":"a"}'],
  ])('what cannot be checked: %s', async (_why, answer) => {
    expect(await verify([subject], answer)).toBe('not checked');
  });
});
