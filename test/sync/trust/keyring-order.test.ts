// A keyring depends on what was stated, not on when and how often it arrived.
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DeviceIdentity } from '../../../renderer/sync/trust/identity.ts';
import { keyringOf } from '../../../renderer/sync/trust/keyring.ts';
import { keyringBytes, parseKeyring, unionOf } from '../../../renderer/sync/trust/keyring-file.ts';
import { digestOf, type SignedStatement } from '../../../renderer/sync/trust/statement.ts';
import { PARK, valueIn } from '../bundle/examples.ts';
import { adds, identityNumber, revokes } from './people.ts';

// Property tests take seconds, and longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PEOPLE = 5;
let people: DeviceIdentity[];

beforeAll(async () => {
  people = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => identityNumber(index)));
});

interface Plan {
  readonly kind: 'manager' | 'member' | 'revoke' | 'otherKey';
  readonly by: number;
  readonly whom: number;
  readonly at: number;
  /** Of a revocation: which of the statements before it stand, as bits. */
  readonly keeps: number;
}

const person = fc.nat(PEOPLE - 1);
const plan: fc.Arbitrary<Plan> = fc.record({
  kind: fc.constantFrom('manager', 'manager', 'member', 'revoke', 'revoke', 'otherKey'),
  by: person,
  whom: person,
  at: fc.nat(6),
  keeps: fc.nat(2 ** 12),
});
const plans = fc.array(plan, { minLength: 3, maxLength: 14 });

describe('a keyring', () => {
  it('is equal for equal statements, in any order and however often each arrives', async () => {
    let revoked = 0;
    await fc.assert(
      fc.asyncProperty(plans, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), fc.nat(3), async (planned, order, anchors) => {
        const statements = await statementsOf(planned);
        const shuffled = order.map((place) => statements[place % statements.length] ?? statements[0]).filter(isDefined);
        const anchorKeys = people.slice(0, anchors).map(({ key }) => key);
        const keyring = await keyringOf(PARK.id, statements, anchorKeys);
        const other = await keyringOf(PARK.id, [...shuffled, ...statements.toReversed()], anchorKeys.toReversed());
        expect([...other.entries]).toEqual([...keyring.entries]);
        expect(other.statements).toEqual(keyring.statements);
        revoked += [...keyring.entries.values()].filter((entry) => entry.revoked !== null).length;
      }),
      { numRuns: 300 },
    );
    expect(revoked).toBeGreaterThan(50);
  });

  it('is the same after a journey through a file, merged piecemeal', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(14), async (planned, cut) => {
        const statements = await statementsOf(planned);
        const [some, rest] = [statements.slice(0, cut), statements.slice(cut)];
        const sent = valueIn(parseKeyring(keyringBytes(rest)));
        expect(unionOf(sent, some)).toEqual(unionOf(statements, some));
        expect(keyringBytes(unionOf(some, sent))).toEqual(keyringBytes(unionOf(sent, [...some, ...some])));
      }),
      { numRuns: 100 },
    );
  });
});

async function statementsOf(planned: readonly Plan[]): Promise<SignedStatement[]> {
  const [founder] = people;
  const statements: SignedStatement[] = founder === undefined ? [] : [await adds(founder, founder, 0)];
  for (const each of planned) {
    const statement = await statementOf(each, statements);
    if (statement !== null) statements.push(statement);
  }
  return statements;
}

async function statementOf({ kind, by, whom, at, keeps }: Plan, before: readonly SignedStatement[]): Promise<SignedStatement | null> {
  const [signer, target, other] = [people[by], people[whom], people[(whom + 1) % PEOPLE]];
  if (signer === undefined || target === undefined || other === undefined) return null;
  if (kind === 'otherKey') return adds(signer, { ...target, key: other.key }, at);
  if (kind !== 'revoke') return adds(signer, target, at, { role: kind });
  const kept = before.filter((_, index) => (keeps >> index) & 1);
  return revokes(signer, target, at, await Promise.all(kept.map(digestOf)));
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}
