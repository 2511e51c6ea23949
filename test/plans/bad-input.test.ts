// Files that are no plans, or no longer: each is refused with its own code, quickly, and none does harm.
import { describe, expect, test } from 'vitest';
import { readPlan, refuseBySize } from '../../renderer/plans/read-plan.ts';
import { bytesOf, mspdi } from './mspdi/write-mspdi.ts';

const GOOD = mspdi({
  head: '<Title>Exoskeleton</Title><!-- a comment with <tags> and > -->',
  tasks: Array.from({ length: 20 }, (_, index) => ({ Name: `Row ${index} & Zeile 外骨骼`, Finish: '2026-03-06T18:00:00' })),
});

async function codeOf(content: string | Uint8Array, fileName = 'plan.xml', encoding?: string): Promise<string | null> {
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const result = await readPlan(bytes, fileName, encoding === undefined ? {} : { encoding });
  return result.ok ? null : result.problem.code;
}

test('the file that the others are made of is good', async () => {
  expect(await codeOf(GOOD)).toBeNull();
});

test('a bracket or slash within quotes ends no tag', async () => {
  const rows = '<Task a="1 > 0"><UID>1</UID><Name>A</Name></Task><Task b=\'/>"\'><UID>2</UID></Task>';
  const result = await readPlan(bytesOf(`<Project note="<Task/>"><Tasks>${rows}</Tasks></Project>`), 'plan.xml');
  expect(result.ok ? result.value.tasks.map((task) => task.uid) : result.problem).toEqual(['1', '2']);
});

test.each([
  ['nothing', '', 'plan.empty'],
  ['white space', ' \n\t ', 'plan.notXml'],
  ['prose', 'Dear colleague, the plan follows.', 'plan.notXml'],
  ['JSON', '{"Project": {"Tasks": []}}', 'plan.notXml'],
  ['a ZIP', 'PK\u0003\u0004\u0014', 'plan.notXml'],
  ['another XML', '<?xml version="1.0"?><rss><channel/></rss>', 'plan.unknownFormat'],
  [
    'a build file of the same maker',
    '<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><Tasks/></Project>',
    'plan.unknownFormat',
  ],
  ['a project file of the same maker', '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup/></Project>', 'plan.unknownFormat'],
  ['a tag closed by another', '<Project><Tasks></Project></Tasks>', 'plan.malformedXml'],
  ['two roots', '<Project><Tasks/></Project><Project><Tasks/></Project>', 'plan.malformedXml'],
  ['text after the root', '<Project><Tasks/></Project> and more', 'plan.malformedXml'],
  ['a tag without a name', '<Project>< ></Project>', 'plan.malformedXml'],
  ['a closing tag alone', '</Project>', 'plan.malformedXml'],
])('%s is refused', async (_, content, code) => {
  expect(await codeOf(content)).toBe(code);
});

test('a file of no known name or content is refused as such', async () => {
  expect(await codeOf('Dear colleague, the plan follows.', 'plan.txt')).toBe('plan.unknownFormat');
});

test('a plan is recognised by its content, whatever its file is called', async () => {
  expect(await codeOf(GOOD, 'plan.download')).toBeNull();
});

test('faulty XML is told with its line', async () => {
  const result = await readPlan(bytesOf('<Project>\n<Tasks>\n<Task></Tasks>\n</Project>'), 'plan.xml');
  expect(result).toEqual({ ok: false, problem: { code: 'plan.malformedXml', details: { line: 3 } } });
});

describe('a truncated file', () => {
  test('is refused wherever it ends', async () => {
    const whole = bytesOf(GOOD.trimEnd());
    const step = Math.ceil(whole.length / 40);
    for (let length = step; length < whole.length; length += step) {
      expect(await codeOf(whole.slice(0, length)), `cut at ${length}`).toBe('plan.truncated');
    }
    expect(await codeOf(whole.slice(0, -1))).toBe('plan.truncated');
  });

  test('is refused within each kind of markup', async () => {
    for (const end of ['<', '<!', '<!-', '<!-- x', '<![CDA', '<![CDATA[ x', '<?x', '</Tas', '<Task a="1', 'text']) {
      expect(await codeOf(`<Project><Tasks>${end}`), end).toBe('plan.truncated');
    }
  });
});

describe('entities', () => {
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');

  test.each([
    [
      'a billion laughs',
      `<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY l0 "ha">${laughs}]><Project><Tasks><Task><Name>&l9;</Name></Task></Tasks></Project>`,
    ],
    [
      'a file of the reader',
      '<!DOCTYPE Project [<!ENTITY x SYSTEM "file:///etc/passwd">]><Project><Tasks><Task><Name>&x;</Name></Task></Tasks></Project>',
    ],
    ['a document type alone', '<!DOCTYPE Project SYSTEM "http://example.org/p.dtd"><Project><Tasks/></Project>'],
    ['a declaration within', '<Project><!ENTITY x "y"><Tasks/></Project>'],
  ])('are refused: %s', async (_, content) => {
    expect(await codeOf(content)).toBe('plan.entityDeclaration');
  });

  test('that a comment or a CDATA section only mentions do no harm', async () => {
    expect(
      await codeOf('<!-- <!DOCTYPE x> --><Project><Tasks><Task><Name><![CDATA[<!ENTITY x "y">]]></Name></Task></Tasks></Project>'),
    ).toBeNull();
  });
});

test('elements a hundred deep are refused', async () => {
  expect(await codeOf(`<Project><Tasks>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</Tasks></Project>`)).toBe('plan.tooDeep');
});

test('rows a hundred deep are not', async () => {
  const tasks = Array.from({ length: 100 }, (_, index) => ({ OutlineLevel: index + 1, Name: 'A', Finish: '2026-03-06T18:00:00' }));
  const result = await readPlan(bytesOf(mspdi({ tasks })), 'plan.xml');
  expect(result.ok && result.value.tasks.at(-1)?.level).toBe(100);
});

test('200 MB are refused without being read', async () => {
  const bytes = new Uint8Array(200 * 1024 * 1024);
  const started = performance.now();
  const result = await readPlan(bytes, 'plan.xml');
  // Reading as much takes a minute; a busy machine may still pause for a moment.
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(result).toEqual({ ok: false, problem: { code: 'plan.tooLarge', details: { file: 'plan.xml', megabytes: 200, most: 64 } } });
  expect(refuseBySize(200 * 1024 * 1024, 'plan.xml')).toEqual(result);
  expect(refuseBySize(1024, 'plan.xml')).toBeNull();
});

test('more rows than one change can hold are refused', async () => {
  expect(await codeOf(`<Project><Tasks>${'<Task/>'.repeat(50_001)}</Tasks></Project>`)).toBe('plan.tooManyTasks');
});

test('no rows at all are a plan that imports nothing, and says so', async () => {
  for (const tasks of [
    '<Tasks/>',
    '<Tasks></Tasks>',
    '<Tasks><Task><UID>0</UID></Task><Task><UID>1</UID><IsNull>1</IsNull></Task></Tasks>',
  ]) {
    const result = await readPlan(bytesOf(`<Project>${tasks}</Project>`), 'plan.xml');
    expect(result.ok && result.value.findings).toEqual([{ severity: 'error', code: 'noTasks', where: '', params: {} }]);
  }
});

test('names that are also those of every object change nothing', async () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
  const refused = ['__proto__', 'constructor', 'prototype'];
  for (const name of names) {
    const inside = `<${name}><polluted>1</polluted></${name}>`;
    const content = `<Project ${name}="1">${inside}<Tasks>${inside}<Task><UID>1</UID><Name>A</Name>${inside}</Task></Tasks></Project>`;
    const result = await readPlan(bytesOf(content), 'plan.xml');
    expect(result.ok ? result.value.tasks.length : result.problem.code, name).toBe(refused.includes(name) ? 'plan.malformedXml' : 1);
  }
  expect('polluted' in {}).toBe(false);
  expect('polluted' in (() => null)).toBe(false);
});

describe('encodings', () => {
  const plan = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><Project><Tasks><Task><UID>1</UID><Name>Эскиз</Name></Task></Tasks></Project>`;
  const titleOf = async (bytes: Uint8Array, options: { encoding?: string } = {}) => {
    const result = await readPlan(bytes, 'plan.xml', options);
    return result.ok ? result.value.tasks[0]?.title : result.problem.code;
  };
  const utf16 = (text: string, bigEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
    return new Uint8Array(view.buffer);
  };
  /** Cyrillic letters stand in windows-1251 at 0xC0 and up, in the order of Unicode. */
  const windows1251 = (text: string) =>
    Uint8Array.from(text, (letter) => (letter >= 'А' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0)));

  test('UTF-8, with and without a mark, and without a declaration', async () => {
    expect(await titleOf(bytesOf(plan('UTF-8')))).toBe('Эскиз');
    expect(await titleOf(bytesOf(`\ufeff${plan('UTF-8')}`))).toBe('Эскиз');
    expect(await titleOf(bytesOf(plan('UTF-8').replace(/<\?.*\?>/, '')))).toBe('Эскиз');
  });

  test('UTF-16 in both orders, with and without a mark', async () => {
    for (const bigEndian of [true, false]) {
      expect(await titleOf(utf16(`\ufeff${plan('UTF-16')}`, bigEndian))).toBe('Эскиз');
      expect(await titleOf(utf16(plan('UTF-16'), bigEndian))).toBe('Эскиз');
    }
  });

  test('windows-1251 as the file declares it, or as the user says', async () => {
    expect(await titleOf(windows1251(plan('windows-1251')))).toBe('Эскиз');
    expect(await titleOf(windows1251(plan('UTF-8')))).toBe('plan.badEncoding');
    expect(await titleOf(windows1251(plan('UTF-8')), { encoding: 'windows-1251' })).toBe('Эскиз');
  });

  test('of unknown name are refused', async () => {
    expect(await titleOf(bytesOf(plan('klingon-8')))).toBe('plan.unknownEncoding');
  });
});
