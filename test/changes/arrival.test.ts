// What stands against a bundle: then nothing of the park changes, and a good bundle still applies afterwards.
import { describe, expect, test } from 'vitest';
import { type Arrival, MOST_AHEAD_MS, mergeArrival, obstacleTo } from '../../renderer/changes/arrival.ts';
import { create, update } from '../../renderer/changes/edit.ts';
import { Merge } from '../../renderer/changes/merge.ts';
import { requiredBy } from '../../renderer/sync/bundle/causal-order.ts';
import { Replica, testId } from '../helpers/replica.ts';

const project = testId('p', 1);
const XIAN = testId('d', 1);
const MOSCOW = testId('d', 2);
const DAY_MS = 24 * 3_600_000;

/** Xi'an with a project (seq 1), and Moscow with the same. */
function pair(): { readonly xian: Replica; readonly moscow: Replica } {
  const xian = new Replica(XIAN);
  xian.commit([create('project', project, { code: 'EXO', name: { en: 'Exoskeleton' } })]);
  return { xian, moscow: xian.copyAs(MOSCOW) };
}

const named = (en: string) => update('project', project, { name: { en } });

/** What stands against it, after checking that park, log and version vector are what they were. */
function obstacle(replica: Replica, arrival: Arrival) {
  const [log, length, state] = [replica.log, replica.log.length, replica.park.tables.project.get(project)];
  const found = replica.merge(arrival);
  expect(found).not.toBeNull();
  expect(replica.log).toBe(log);
  expect(replica.log.length).toBe(length);
  expect(replica.park.tables.project.get(project)).toBe(state);
  return found;
}

/** The same laptop as it was earlier: a restored backup, or a copied profile. */
function twinOf(replica: Replica): Replica {
  const twin = replica.copyAs(replica.device);
  twin.wallMs += 5_000;
  return twin;
}

describe('a gap', () => {
  test('holds the bundle, names what is missing, and closes when that has come', () => {
    const { xian, moscow } = pair();
    xian.commit([named('A')]);
    const first = xian.bundleFor(moscow);
    xian.commit([named('B')]);
    const afterFirst = xian.copyAs(testId('d', 3));
    xian.commit([named('C')]);
    const second = xian.bundleFor(afterFirst);
    expect(obstacle(moscow, second)).toEqual({ kind: 'gap', missing: [{ device: XIAN, first: 2, last: 3 }] });
    expect(moscow.merge(first)).toBeNull();
    expect(obstacle(moscow, second)).toEqual({ kind: 'gap', missing: [{ device: XIAN, first: 3, last: 3 }] });
    expect(moscow.merge(xian.bundleFor(moscow))).toBeNull();
    expect(moscow.merge(second)).toBeNull();
    expect(moscow.log.knows()).toEqual(xian.log.knows());
  });

  test('names every device of which something is missing', () => {
    const { xian, moscow } = pair();
    const newcomer = new Replica(testId('d', 3));
    moscow.commit([named('A')]);
    xian.merge(moscow.bundleFor(xian));
    const both = xian.copyAs(testId('d', 4));
    xian.commit([named('B')]);
    const missing = [
      { device: XIAN, first: 1, last: 1 },
      { device: MOSCOW, first: 1, last: 1 },
    ];
    expect(newcomer.merge(xian.bundleFor(both))).toEqual({ kind: 'gap', missing });
    expect(newcomer.merge(xian.bundleFor(null))).toBeNull();
  });
});

describe('a fork', () => {
  test('is seen in the change sets themselves, and nothing else of the bundle is taken', () => {
    const { xian, moscow } = pair();
    const twin = twinOf(xian);
    xian.commit([named('A')]);
    twin.commit([named('B')]);
    moscow.merge(xian.bundleFor(moscow));
    const third = twin.copyAs(testId('d', 3));
    third.commit([named('C')]);
    const { knows, ...rest } = third.bundleFor(null);
    expect(obstacle(moscow, { ...rest, knows: {} })).toEqual({ kind: 'fork', forks: [{ device: XIAN, seq: 2 }] });
    expect(obstacle(moscow, { ...rest, knows })).toMatchObject({ kind: 'fork' });
    xian.commit([named('D')]);
    expect(moscow.merge(xian.bundleFor(moscow))).toBeNull();
  });

  test('is seen by the chain where neither branch is in the bundle', () => {
    const { xian, moscow } = pair();
    const twin = twinOf(xian);
    const third = moscow.copyAs(testId('d', 3));
    xian.commit([named('A')]);
    twin.commit([named('B')]);
    moscow.merge(xian.bundleFor(moscow));
    third.merge(twin.bundleFor(third));
    third.commit([create('project', testId('p', 2), { code: 'UWE', name: { en: 'Underwater' } })]);
    const own = [...third.log].filter((set) => set.device === third.device);
    const arrival: Arrival = { sets: own, requires: { [XIAN]: 2 }, knows: third.log.knows(), lastHlc: third.log.lastHlc };
    expect(obstacleTo(moscow.log, arrival, moscow.wallMs)).toEqual({ kind: 'fork', forks: [{ device: XIAN, seq: 2 }] });
    expect(obstacle(moscow, arrival)).toMatchObject({ kind: 'fork' });
  });

  test('is seen when the branch grows on, once the bundle is added', () => {
    const { xian, moscow } = pair();
    const twin = twinOf(xian);
    for (const replica of [xian, twin]) replica.commit([named(replica === xian ? 'A' : 'B')]);
    moscow.merge(xian.bundleFor(moscow));
    const before = twin.copyAs(testId('d', 3));
    twin.commit([named('C')]);
    const arrival = { ...twin.bundleFor(before), requires: { [XIAN]: 2 } };
    expect(obstacleTo(moscow.log, arrival, moscow.wallMs)).toBeNull();
    expect(obstacle(moscow, arrival)).toEqual({ kind: 'fork', forks: [{ device: XIAN, seq: 3 }] });
  });

  test('is seen by the laptop whose own device it is', () => {
    const { xian, moscow } = pair();
    const twin = twinOf(xian);
    xian.commit([named('A')]);
    twin.commit([named('B')]);
    moscow.merge(xian.bundleFor(moscow));
    expect(obstacle(twin, moscow.bundleFor(twin))).toMatchObject({ kind: 'fork', forks: [{ device: XIAN }] });
  });

  test('is none where one history is the beginning of the other', () => {
    const { xian, moscow } = pair();
    const earlier = twinOf(xian);
    xian.commit([named('A')]);
    moscow.merge(xian.bundleFor(moscow));
    expect(earlier.merge(moscow.bundleFor(earlier))).toBeNull();
    expect(moscow.merge(earlier.bundleFor(moscow))).toBeNull();
    expect(earlier.commit([named('B')])).toMatchObject({ ok: true, value: { seq: 3 } });
  });
});

test('nothing is merged whose writer knows more of what it builds on than can be compared here', () => {
  const { xian, moscow } = pair();
  const twin = twinOf(xian);
  xian.commit([named('A')]);
  xian.commit([update('project', project, { stage: 'selected' })]);
  moscow.merge(xian.bundleFor(moscow));
  twin.commit([named('B')]);
  // Moscow takes the twin for Xi'an, and replaces what Xi'an wrote as number 2. The twin has a number 2 too, but another.
  moscow.commit([named('C')]);
  const sets = [...moscow.log].slice(-1);
  const arrival: Arrival = { sets, requires: requiredBy(sets), knows: moscow.log.knows(), lastHlc: moscow.log.lastHlc };
  expect(arrival.requires).toEqual({ [XIAN]: 2 });
  expect(obstacle(twin, arrival)).toEqual({ kind: 'gap', missing: [{ device: XIAN, first: 3, last: 3 }] });
});

describe('a clock', () => {
  /** Moscow's bundle with its clock that far from Xi'an's, and what stands against it there. */
  function aheadBy(ms: number) {
    const { xian, moscow } = pair();
    moscow.wallMs = xian.wallMs + ms;
    moscow.commit([named('A')]);
    const arrival = moscow.bundleFor(xian);
    xian.wallMs += 1_000;
    return { xian, arrival };
  }

  test('a day ahead is taken, more than that waits until a person accepts it', () => {
    expect(MOST_AHEAD_MS).toBe(DAY_MS);
    const soon = aheadBy(DAY_MS);
    expect(soon.xian.merge(soon.arrival)).toBeNull();
    const late = aheadBy(DAY_MS + 1);
    expect(obstacle(late.xian, late.arrival)).toEqual({ kind: 'clockAhead', byMs: DAY_MS + 1 });
    const accepted = mergeArrival(late.xian.park, late.xian.log, late.arrival, late.arrival.lastHlc.ms);
    expect(accepted).toBeInstanceOf(Merge);
  });

  test('is measured from the latest change that was taken: after that the park goes on', () => {
    const { xian, arrival } = aheadBy(400 * DAY_MS);
    const { wallMs } = xian;
    xian.wallMs = arrival.lastHlc.ms;
    expect(xian.merge(arrival)).toBeNull();
    xian.wallMs = wallMs;
    const set = xian.commit([named('B')]);
    expect(set.ok && set.value?.at).toEqual({ ms: arrival.lastHlc.ms, counter: 1 });
    const next = xian.copyAs(testId('d', 3));
    next.wallMs = arrival.lastHlc.ms + DAY_MS - 1_000;
    next.commit([named('C')]);
    expect(xian.merge(next.bundleFor(xian))).toBeNull();
  });

  test('a year behind stands against nothing', () => {
    const { xian, arrival } = aheadBy(-365 * DAY_MS);
    expect(xian.merge(arrival)).toBeNull();
  });

  test('that runs back within a device’s own sequence was not written by Caravan', () => {
    const { xian, moscow } = pair();
    moscow.commit([named('A')]);
    moscow.commit([named('B')]);
    const { sets, ...rest } = moscow.bundleFor(xian);
    const [first, second] = sets;
    if (first === undefined || second === undefined) throw new Error('two change sets expected');
    for (const at of [first.at, { ms: 0, counter: 0 }])
      expect(obstacle(xian, { ...rest, sets: [first, { ...second, at }], knows: {} })).toEqual({ kind: 'clockBack' });
  });
});

test('of several obstacles the gravest is told: a fork before a gap, a gap before a clock', () => {
  const { xian, moscow } = pair();
  moscow.commit([named('A')]);
  const arrival = moscow.bundleFor(xian);
  const far = { ...arrival, lastHlc: { ms: 2 ** 47, counter: 0 } };
  const missing = { ...far, requires: { ...far.requires, [testId('d', 7)]: 3 } };
  expect(obstacle(xian, far)).toMatchObject({ kind: 'clockAhead' });
  expect(obstacle(xian, missing)).toMatchObject({ kind: 'gap' });
  expect(obstacle(xian, { ...missing, knows: { [XIAN]: { seq: 1, chain: 1 } } })).toMatchObject({ kind: 'fork' });
});
