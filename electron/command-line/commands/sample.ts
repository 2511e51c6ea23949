// `sample`: the sample park as a park file.
import { buildSample } from '../../../renderer/sample/build-sample.ts';
import { checkpointOf } from '../../../renderer/sync/park-file.ts';
import { type Command, DONE, refused } from '../command.ts';
import { writeOutput } from '../files.ts';
import { problemWith } from '../park-files.ts';

export const sampleCommand: Command = {
  name: 'sample',
  usage: '--out FILE',
  options: { out: 'value' },
  required: ['out'],
  words: [0, 0],
  async run(given, context) {
    const out = given.required('out');
    const { parkId, name, log } = buildSample();
    // By the device that wrote last, as if it had sent the file: the same sample is the same bytes.
    const device = log.at(log.length).device;
    const written = await writeOutput(out, await checkpointOf(log, { id: parkId, name }, { device }), context);
    return written.ok ? DONE : refused(problemWith(context.t, out, written.problem));
  },
};
