// Real plans of other tools: what `import --json` prints is what their manifest says, and a second import finds nothing new.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { samplesFolder } from '../helpers/project.ts';
import { Folder } from './run-caravan.ts';

const folder = new Folder();
afterAll(() => folder.remove());

const samples = samplesFolder === null ? [] : samplesIn(samplesFolder);

describe.skipIf(samplesFolder === null).each(samples)('$file', ({ file, says }) => {
  test('has the counts of the manifest, and nothing new the second time', async () => {
    const words = ['import', path.join(samplesFolder ?? '', file), '--park', `${file}.caravan`, '--json'];
    const first = await folder.caravan(words);
    const counts = JSON.parse(first.stdout);
    expect(counts).toMatchObject(expectedOf(says));
    expect(counts.created).toBe(counts.tasks);
    // A plan without tasks is an error, and makes no park.
    expect(first.status).toBe(counts.tasks === 0 ? 1 : 0);
    expect(folder.files().includes(`${file}.caravan`)).toBe(counts.tasks > 0);
    const second = JSON.parse((await folder.caravan(words)).stdout);
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: counts.tasks });
  });
});

test.skipIf(samplesFolder === null)('all eight are there', () => {
  expect(samples).toHaveLength(8);
});

function samplesIn(top: string): { file: string; says: string }[] {
  const [head = '', ...lines] = readFileSync(path.join(top, 'MANIFEST.tsv'), 'utf8').trimEnd().split('\n');
  const column = head.split('\t').indexOf('a correct importer must report');
  return lines
    .map((line) => ({ file: line.split('\t')[0] ?? '', says: line.split('\t')[column] ?? '' }))
    .filter(({ file }) => file.startsWith('mspdi_'));
}

/** The manifest's words, as the JSON has them. */
function expectedOf(says: string): object {
  const number = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(says)?.[1] ?? 0);
  const date = (name: string) => new RegExp(`${name}=(\\d{4}-\\d\\d-\\d\\d)`).exec(says)?.[1] ?? null;
  const links = /dependencies=\d+ \[([^;\]]*)/.exec(says)?.[1] ?? '';
  const ofType = (type: string) => Number(new RegExp(`${type}=(\\d+)`).exec(links)?.[1] ?? 0);
  return {
    format: 'mspdi',
    tasks: number('tasks'),
    summaries: number('summaries'),
    milestones: number('milestones') || number('zero-duration-without-flag'),
    links: { FS: ofType('FS'), SS: ofType('SS'), FF: ofType('FF'), SF: ofType('SF') },
    lagged: number('non-zero lag'),
    baselines: [...(/baselines=\{([^}]*)/.exec(says)?.[1] ?? '').matchAll(/'(\d+)':/g)].map(([, found]) => Number(found)),
    firstDate: date('first'),
    lastDate: date('last'),
    done: number('done100'),
  };
}
