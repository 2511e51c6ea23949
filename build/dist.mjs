// `npm run dist -- --win|--mac|--linux [--skeleton]`: builds, packs, checks what was packed, and says how large it is.
import { bootstrap, endWithReason } from './bootstrap.mjs';
import { readArguments } from './tools/packaging/arguments.mjs';
import { inProject } from './tools/project.mjs';
import { run } from './tools/run.mjs';

try {
  const { systems, skeleton } = readArguments(process.argv.slice(2), process.platform);
  const { node, env } = await bootstrap();
  // A release is built anew: its keys come from the environment, which the stamp of an earlier build knows nothing of.
  const code = await run(node, [inProject('build/build.mjs'), ...(skeleton ? ['--if-changed'] : [])], { env });
  if (code !== 0) throw new Error('The build failed; nothing was packed.');
  // Only now are the packages there that these need.
  const { distribute } = await import('./tools/packaging/distribute.mjs');
  for (const system of systems) await distribute(system, skeleton);
} catch (error) {
  endWithReason(error);
}
