// Why bundles were not merged, a line each.
import { assertNever } from '../../renderer/domain/assert-never.ts';
import { unionOf } from '../../renderer/sync/trust/keyring-file.ts';
import type { CommandContext } from './command.ts';
import type { MergeRefusal } from './merge-bundles.ts';
import type { OpenedBundle } from './open-bundle.ts';
import { devicesAsStated } from './stated-devices.ts';

export async function mergeRefusalLine(refusal: MergeRefusal, bundles: readonly OpenedBundle[], context: CommandContext): Promise<string> {
  const { t } = context;
  const { kind } = refusal;
  switch (kind) {
    case 'otherPark': {
      const { file, first, park } = refusal;
      return t('cli:merge.otherPark', { file, first, park: park.name, id: park.id });
    }
    case 'fork': {
      const { seq, files } = refusal;
      return t('cli:merge.fork', { device: await deviceName(refusal.device, bundles, context), seq, one: files[0], other: files[1] });
    }
    case 'gap': {
      const ranges = refusal.missing.map(async ({ device, first, last }) =>
        t('cli:merge.range', { device: await deviceName(device, bundles, context), first, last }),
      );
      return t('cli:merge.gap', { file: refusal.file, ranges: (await Promise.all(ranges)).join('; ') });
    }
    case 'clockBack':
      return t('cli:merge.clockBack', { device: await deviceName(refusal.device, bundles, context), seq: refusal.seq });
    default:
      return assertNever(kind);
  }
}

/** The id, and whose laptop it is, as the bundles' own keyrings say. */
async function deviceName(device: string, bundles: readonly OpenedBundle[], { t }: CommandContext): Promise<string> {
  const [first] = bundles;
  if (first === undefined) return device;
  const statements = bundles.reduce<OpenedBundle['bundle']['keyring']>((all, { bundle }) => unionOf(all, bundle.keyring), []);
  const stated = await devicesAsStated(first.bundle.manifest.park.id, statements, null);
  const entry = stated.find((each) => each.device === device);
  return entry === undefined ? device : t('common:inParentheses', { text: device, note: `${entry.person}, ${entry.laptop}` });
}
