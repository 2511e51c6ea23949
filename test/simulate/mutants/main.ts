// `npm run mutants [-- --only TEXT[,TEXT]] [--scenarios 3000] [--jobs 2]`: each rule of merge broken on purpose, and what notices it.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Mutant, mutants } from './mutants.ts';
import { type Notice, Workshop } from './workshop.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    scenarios: { type: 'string', default: '3000' },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const wanted = values.only.split(',');
  const chosen = mutants.filter(({ rule, file }) => wanted.some((text) => `${file} ${rule}`.includes(text)));
  const workshops = Array.from({ length: Number(values.jobs) }, () => new Workshop(Number(values.scenarios)));
  try {
    const [first] = workshops;
    if (first === undefined) throw new Error('at least one job');
    const stale = chosen.filter((mutant) => !first.fits(mutant));
    for (const { file, rule } of stale) console.log(`no longer fits: ${file}: ${rule}`);
    if (stale.length > 0) return 1;
    const broken = await first.notice();
    if (broken !== null) {
      console.log(`The ${broken} fail before anything is broken.`);
      return 1;
    }
    return report(await noticesOf(chosen, workshops));
  } finally {
    for (const workshop of workshops) workshop.remove();
  }
}

/** Each workshop takes the next mutant as soon as it has done with one. */
async function noticesOf(chosen: readonly Mutant[], workshops: readonly Workshop[]): Promise<Notice[]> {
  const notices: Notice[] = [];
  const waiting = [...chosen.entries()];
  await Promise.all(
    workshops.map(async (workshop) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, mutant] = next;
        const notice = await workshop.noticeOf(mutant);
        notices[index] = notice;
        console.log(`${(notice ?? 'SURVIVED').padEnd(10)} ${mutant.file.padEnd(28)} ${mutant.rule}`);
      }
    }),
  );
  return notices;
}

function report(notices: readonly Notice[]): number {
  const survived = notices.filter((notice) => notice === null).length;
  const bySimulator = notices.filter((notice) => notice === 'simulator').length;
  console.log(`${notices.length - survived} killed (${bySimulator} by the simulator alone), ${survived} survived`);
  return survived === 0 ? 0 : 1;
}
