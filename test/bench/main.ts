// `npm run bench`: measures what the design promises, each promise beside its floor and in turns with it. Named benches, or all.
import { benchMerge } from './merge/bench-merge.ts';
import { benchSearch } from './search/bench-search.ts';
import { benchStart } from './start/bench-start.ts';
import { readOptions } from './tools/options.ts';
import { benchViews } from './views/bench-views.ts';

const benches: Readonly<Record<string, typeof benchMerge>> = {
  merge: benchMerge,
  search: benchSearch,
  start: benchStart,
  views: benchViews,
};

const { names, ...options } = readOptions(process.argv.slice(2), Object.keys(benches));
let missed = 0;
for (const name of names) missed += (await benches[name]?.(options)) ?? 0;
if (missed > 0) console.log(`\n${missed} ${missed === 1 ? 'target' : 'targets'} missed`);
process.exitCode = missed > 0 ? 1 : 0;
