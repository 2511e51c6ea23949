// `verify`: whether a bundle is whole and as it was written, who vouches for it, and what a park would make of it.
import { MOST_AHEAD_MS, mergeArrival, type Obstacle } from '../../../renderer/changes/arrival.ts';
import { assertNever } from '../../../renderer/domain/assert-never.ts';
import type { Bundle } from '../../../renderer/sync/bundle/bundle.ts';
import type { OpenPark } from '../../../renderer/sync/park-file.ts';
import { parkOf } from '../../../renderer/sync/park-file.ts';
import type { Arguments } from '../arguments.ts';
import { type Command, type CommandContext, DONE, type Outcome, refused } from '../command.ts';
import { type Judgement, judgeBundle } from '../judge-bundle.ts';
import { oneLine } from '../one-line.ts';
import { type OpenedBundle, openBundle, refusalOf } from '../open-bundle.ts';
import { PASSPHRASE_OPTION, PASSPHRASE_USAGE } from '../passphrase.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: `FILE [--trust FINGERPRINT] [--park FILE] ${PASSPHRASE_USAGE}`,
  options: { trust: 'value', park: 'value', ...PASSPHRASE_OPTION },
  required: [],
  words: [1, 1],
  async run(given, context) {
    const [file = ''] = given.words;
    const opened = await openBundle(file, given, context);
    if (!opened.ok) return refused(refusalOf(context.t, file, opened.problem));
    const parkFile = given.value('park');
    const park = parkFile === undefined ? null : await openBundle(parkFile, given, context);
    if (park !== null && !park.ok) return refused(refusalOf(context.t, parkFile ?? '', park.problem));
    return verify(opened.value, park?.value ?? null, given, context);
  },
};

/** Whoever relies on the exit status relies on the signature, on the trust asked for, and on the park named. */
async function verify(opened: OpenedBundle, park: OpenedBundle | null, given: Arguments, context: CommandContext): Promise<Outcome> {
  const { t } = context;
  const { file, bundle } = opened;
  const say = (line: string) => context.write(`${oneLine(line)}\n`);
  say(t('cli:verify.digests', { file, count: bundle.manifest.entries.length }));
  if (bundle.signature === 'invalid') return refused(t('cli:verify.invalid', { file }));
  const whole = park === null ? null : parkOf(park.bundle);
  if (whole !== null && !whole.ok) return refused(refusalOf(t, park?.file ?? '', whole.problem));
  const judgement = await judgeBundle(bundle, { trusted: given.value('trust') ?? null, park: park?.bundle ?? null });
  for (const line of signerLines(bundle, judgement, context)) say(line);
  warnOfClock(bundle, say, context);
  const reasons = [...distrust(file, judgement, context)];
  if (whole !== null) reasons.push(...arrivalReasons(file, bundle, whole.value, say, context));
  return reasons.length === 0 ? DONE : refused(...reasons);
}

function signerLines({ manifest }: Bundle, judgement: Judgement, { t }: CommandContext): string[] {
  const { device } = manifest;
  const { fingerprint, facts } = judgement;
  if (fingerprint === null) return [t('cli:verify.unsigned', { device })];
  const who = facts === null ? [] : [t('cli:verify.signer', { person: facts.person, laptop: facts.name })];
  const trust = judgement.state === 'trusted' ? [t('cli:verify.trusted')] : [];
  return [t('cli:verify.valid', { device, fingerprint }), ...who, ...trust];
}

/** Why the writer is not trusted, or not all that the bundle brings counts: asked for, or told by the file itself. */
function distrust(file: string, { state, isAsked, revokedAfter, beyond }: Judgement, { t }: CommandContext): string[] {
  const changes = beyond.map(({ person, lastSeq }) => t('cli:problem', { file, problem: t('cli:revokedChanges', { person, lastSeq }) }));
  if (state === 'revoked') return [t('cli:verify.revoked', { file, lastSeq: revokedAfter ?? 0 }), ...changes];
  return isAsked && state !== 'trusted' ? [t('cli:verify.notTrusted', { file }), ...changes] : changes;
}

function warnOfClock({ manifest, sets }: Bundle, say: (line: string) => void, { t, wallMs }: CommandContext): void {
  const ahead = manifest.lastHlc.ms - wallMs;
  if (sets.length > 0 && ahead > MOST_AHEAD_MS) say(t('cli:clockAhead', { hours: Math.floor(ahead / MS_PER_HOUR) }));
}

/** What stands against taking the bundle into the park; where nothing does, says what would be new. */
function arrivalReasons(file: string, bundle: Bundle, into: OpenPark, say: (line: string) => void, context: CommandContext): string[] {
  const { t } = context;
  const { manifest, sets } = bundle;
  if (manifest.park.id !== into.name.id) return [t('cli:verify.otherPark', { file, park: manifest.park.name, id: manifest.park.id })];
  const merge = mergeArrival(into.park, into.log, { ...manifest, sets }, context.wallMs);
  if ('kind' in merge) return obstacleLines(file, merge, context);
  say(merge.fresh.length === 0 ? t('cli:verify.nothingNew') : t('cli:verify.new', { count: merge.fresh.length }));
  return [];
}

function obstacleLines(file: string, obstacle: Obstacle, { t }: CommandContext): string[] {
  switch (obstacle.kind) {
    case 'gap': {
      const ranges = obstacle.missing.map((range) => t('cli:merge.range', { ...range }));
      return [t('cli:verify.gap', { file, ranges: ranges.join('; ') })];
    }
    case 'fork':
      return obstacle.forks.map(({ device, seq }) => t('cli:verify.fork', { file, device, seq }));
    case 'clockAhead':
      return [t('cli:verify.held', { file })];
    case 'clockBack':
      return [t('cli:verify.clockBack', { file })];
    default:
      return assertNever(obstacle);
  }
}

const MS_PER_HOUR = 3_600_000;
