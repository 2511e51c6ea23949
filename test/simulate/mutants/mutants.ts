// The rules of exchange and merge (SYNC.md, section 2), each broken in one place. A test or the simulator must notice every one.

export interface Mutant {
  /** The rule that does not hold any more. */
  readonly rule: string;
  /** Below `renderer/`. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
}

type Break = readonly [rule: string, find: string, replace: string];

const drafts: readonly Break[] = [
  ['a write replaces only what its author saw', 'if (log.stampOf(dot) === stamp) return true;', 'return true;'],
  ['a write replaces what its author saw', 'if (log.stampOf(dot) === stamp) return true;', ''],
  ['each of several heads is replaced by itself', 'return open.filter((head) => !replaces(op, head.stamp, log));', 'return open;'],
  ['the order of arrival does not matter', 'this.#log.compare(stamp, head.stamp) > 0', 'true'],
  ['the later of two writes shows', 'compare(stamp, head.stamp) > 0', 'compare(stamp, head.stamp) < 0'],
  ['the winner shows, not the newcomer', 'show(draft, leaf, winner.value, winner.stamp);', 'show(draft, leaf, value, stamp);'],
  ['all heads are kept', 'draft.open = { ...draft.open, [leaf.path]: all };', ''],
  ['other fields of the row stay in conflict', 'draft.open = { ...draft.open, [leaf.path]: all };', 'draft.open = { [leaf.path]: all };'],
  ['a conflict closes', 'draft.open = without(draft.open, leaf.path);', 'draft.open = { ...draft.open };'],
  ['clearing is writing what it reads as', 'const value = broughtAbout(leaf, op.value);', 'const value = op.value;'],
  ['a text merges by language, a group by part', '{ ...parts, [part]: value }', '{ [part]: value }'],
  [
    'a cleared language is gone',
    'if (value === null && isLocalized(draft.table, leaf)) return',
    'if (value === null && !isLocalized(draft.table, leaf)) return',
  ],
  ['an edit unseen by a deletion keeps the row', 'contested: deleted && isContested(draft, log)', 'contested: false'],
  ['only what is deleted is disputed', 'contested: deleted && isContested(draft, log)', 'contested: isContested(draft, log)'],
  ['a restoration unseen by a deletion keeps the row', 'if (deletions.some((head) => head.value !== true)) return true;', ''],
  ['a deletion covers what is written along with it', '[stamp, ...replacedBy', '[...replacedBy'],
  ['a deletion covers what its author saw', ', ...replacedBy(stamp, table, row.id, log)]', ']'],
  ['each head counts against a deletion', 'open[path]?.map((head) => head.stamp) ?? [', '['],
  ['each of several deletions counts', 'open[DELETED] ?? [', '['],
  ['nothing is deleted without a word', 'draft.deleted = value === true;', 'draft.deleted = true;'],
  ['a value of the wrong kind waits', 'return value === null || accepts(table, leaf, value) ? leaf : null;', 'return leaf;'],
  [
    'an unknown field waits',
    'if (leaf === undefined) return null;',
    "if (leaf === undefined) return table.entity.leafAt.get('code') ?? null;",
  ],
  ['row states never change', 'row: { ...row }, deleted', 'row: row as Draft["row"], deleted'],
  ['stamps never change', 'stamps: [...stamps], open, copied', 'stamps: stamps as Stamp[], open, copied'],
  [
    'a row that was given out stays as it is',
    'if (draft !== undefined && draft.finished === null) return draft;',
    'if (draft !== undefined) return Object.assign(draft, { finished: null });',
  ],
  ['a row is found by its id', 'placed.finished === null && placed.id === id &&', 'placed.finished === null &&'],
];

const merge: readonly Break[] = [
  ['known change sets are compared', 'if (chain !== this.log.chainAt(set.device, set.seq)', 'if (false'],
  ['a comparison starts from what is known before', ' ?? this.log.chainAt(set.device, set.seq - 1) ?? 0', ' ?? 0'],
  ['forks are seen by chains', 'log.chainAt(device, seq) !== chain', 'false'],
  ['forks are seen at the last number too', 'seq <= log.lastSeq(device) &&', 'seq < log.lastSeq(device) &&'],
  ['forks are looked for after the merge', '...this.#forks.values(), ...forksWith(this.log, knows)', '...this.#forks.values()'],
  ['forks among the change sets count', '[...this.#forks.values(), ...forksWith(this.log, knows)]', 'forksWith(this.log, knows)'],
  ['what is known is not applied again', 'if (set.seq <= this.log.lastSeq(set.device))', 'if (set.seq < this.log.lastSeq(set.device))'],
  ['the log is left alone until the merge is kept', 'this.log = log.copy();', 'this.log = log;'],
  ['a device’s clock goes forward', 'compareHlc(before.at, set.at) >= 0', 'compareHlc(before.at, set.at) > 0'],
  ['a clock that runs back is seen', 'this.#isClockSound = false;', ''],
  ['what is new is told', 'this.fresh.push(set);', ''],
  ['a gap of one is a gap', 'first <= last)', 'first < last)'],
  ['a gap begins after what is known', 'first: log.lastSeq(device) + 1', 'first: log.lastSeq(device) + 2'],
];

const arrival: readonly Break[] = [
  ['nothing is applied around a gap', 'const missing = missingFor(log, requires);', 'const missing = missingFor(log, {});'],
  ['a fork stops a bundle before it is looked at', 'const forks = forksWith(log, knows);', 'const forks = forksWith(log, {});'],
  ['a fork stops a bundle', 'const forks = merge.forks(knows);', 'const forks: never[] = [];'],
  ['a bundle’s chains are looked at', 'const forks = merge.forks(knows);', 'const forks = merge.forks({});'],
  ['what cannot be compared waits', '[device, knows[device]?.seq ?? 0]', '[device, 0]'],
  ['a clock far ahead waits', 'byMs > MOST_AHEAD_MS ?', 'byMs > Number.MAX_SAFE_INTEGER ?'],
  ['a clock a day ahead does not wait', 'byMs > MOST_AHEAD_MS ?', 'byMs >= MOST_AHEAD_MS ?'],
  ['a day is a day', 'MOST_AHEAD_MS = 24 *', 'MOST_AHEAD_MS = 48 *'],
  ['a clock that was accepted is the measure from then on', 'Math.max(wallMs, log.lastHlc.ms)', 'wallMs'],
  ['a clock that runs back stops a bundle', "return merge.isClockSound ? null : { kind: 'clockBack' };", 'return null;'],
];

const conflicts: readonly Break[] = [
  [
    'what is deleted is no conflict',
    'const states = [...park.tables[table].values()].filter((state) => !isHidden(state));',
    'const states = [...park.tables[table].values()];',
  ],
  ['equal values close silently', 'contenders.length < 2 ? []', 'contenders.length < 1 ? []'],
  ['equal values are one contender', 'if (!contenders.some((other) => sameValue(other.value, value)))', ''],
  [
    'a disputed restoration is a conflict',
    'if (!state.contested && contenders.length < 2) return conflicts;',
    'if (!state.contested) return conflicts;',
  ],
  [
    'a disputed deletion is a conflict',
    'if (!state.contested && contenders.length < 2) return conflicts;',
    'if (contenders.length < 2) return conflicts;',
  ],
  ['only unseen edits are told', 'filter((head) => !seen.has(head.stamp))', 'filter(() => true)'],
  ['a deletion has seen what it names', '[stamp, ...(op?.supersedes.map((dot) => log.stampOf(dot)) ?? [])]', '[stamp]'],
  ['a row of a deleted owner needs a home', 'state !== undefined && !isHidden(state);', 'state !== undefined;'],
  ['a row of an unknown owner needs a home', 'state !== undefined && !isHidden(state);', 'state === undefined || !isHidden(state);'],
  ['two with one code clash', 'ids.length > 1', 'ids.length > 2'],
  ['a code counts within its owner', 'String(row[owner])', "''"],
  ['no code is no clash', "typeof value !== 'string' || value === ''", "typeof value !== 'string'"],
  ['clashing rows are listed alike everywhere', 'ids: ids.sort()', 'ids'],
  ['conflicts are listed alike everywhere', 'conflicts.sort((a, b) => compareKeys(keyOf(a), keyOf(b)))', 'conflicts'],
];

const write: readonly Break[] = [
  ['a settlement replaces every value', 'settles === true || leaf.fieldName === DELETED\n', 'leaf.fieldName === DELETED\n'],
  ['a word on a deletion replaces every other', 'settles === true || leaf.fieldName === DELETED\n', 'settles === true\n'],
  ['an edit leaves the values that were not on the screen', ': headsSeen(headsOf(state, leaf));', ': headsOf(state, leaf);'],
  ['an edit replaces every write of the value that showed', 'sameValue(head.value, heads[0]?.value ?? null)', 'head === heads[0]'],
  ['a deletion names all that it deletes', '? entityOf(table).leaves.flatMap((each) => headsOf(state, each))', '? headsOf(state, leaf)'],
  ['what shows may be settled on', '!(isDisputed && settles === true) &&', ''],
  ['a deletion may be repeated against a dispute', '!isRepeatedDeletion(state, leaf) &&', ''],
  ['a deletion covers what the same intent writes', 'isFresh[at] === true || isCovering(write)', 'isFresh[at] === true'],
  ['what shows already is not written', 'sameValue(heads[0]?.value ?? null, broughtAbout(leaf, value))', 'false'],
  ['the last of several writes counts', '[at, write] of writes.entries()', '[at, write] of [...writes].reverse().entries()'],
  ['values are compared in depth', 'sameValue(value, right[key] ?? null)', 'true'],
];

const chain: readonly Break[] = [
  ['a chain holds all that went before', 'next.number(chain);', ''],
  ['a chain holds the number', 'hash.number(set.seq);', ''],
  ['a chain holds the clock', 'hash.number(set.at.ms);', ''],
  ['a chain holds the counter', 'hash.number(set.at.counter);', ''],
  ['a chain holds the author', 'hash.text(set.author);', ''],
  ['a chain holds the intent', 'hash.text(JSON.stringify(set.intent));', ''],
  ['a chain holds the table', 'hash.text(op.table);', ''],
  ['a chain holds the row', 'hash.text(op.id);', ''],
  ['a chain holds the field', 'hash.text(op.field);', ''],
  [
    'a chain tells a text from a number',
    "hash.text(typeof op.value === 'string' ?",
    "hash.text(typeof op.value === 'string' ? op.value : op.value === 0 ?",
  ],
  ['a chain holds the device of a cause', 'hash.text(device);', ''],
  ['a chain holds the number of a cause', 'hash.number(seq);', ''],
];

const log: readonly Break[] = [
  ['the later clock wins', 'return compareHlc(left.at, right.at) || (', 'return ('],
  ['equal clocks are decided by the device', '(left.device < right.device ? -1 : left.device > right.device ? 1 : 0)', '0'],
  ['a log has no gaps', 'if (seq !== known.stamps.length + 1) throw', 'if (seq <= known.stamps.length) throw'],
  ['the clock seen last is the greatest', 'this.#last = laterHlc(this.#last, at);', 'this.#last = at;'],
  ['a copy is a copy', '{ stamps: [...stamps], chains: [...chains], hashes: [...hashes] }', '{ stamps, chains, hashes }'],
  ['a copy knows the clock', 'copy.#last = this.#last;', ''],
  ['a chain is stated at its number', 'makeChains(known)[seq - 1] ?? null', 'makeChains(known).at(-1) ?? null'],
  ['what is taken back is not known', 'known?.chains.pop();', ''],
  ['what is packed is found by its stamp', 'first <= stamp && stamp < first + count', 'true'],
  ['what is packed counts in the chain', 'known.hashes.push(hashes[this.#sets.length - first] ?? 0);', 'known.hashes.push(0);'],
  ['before each change set stands a clock of its own', 'earlier = laterHlc(earlier, set.at);', ''],
];

const clock: readonly Break[] = [
  ['a clock that stands still counts on', 'if (wall > last.ms) return', 'if (wall >= last.ms) return'],
  ['a clock never runs back', 'if (wall > last.ms) return', 'return'],
  ['a counter that is full moves the clock', 'return { ms: last.ms + 1, counter: 0 };', 'return { ms: last.ms, counter: 0 };'],
  ['counters count', 'return a.ms - b.ms || a.counter - b.counter;', 'return a.ms - b.ms;'],
  ['the later is the later', 'compareHlc(a, b) >= 0 ? a : b', 'compareHlc(a, b) >= 0 ? b : a'],
];

const rejoin: readonly Break[] = [
  ['change sets are the same by their chains', 'other.chainAt(device, seq) === mine.chainAt(device, seq)', 'true'],
  [
    'what builds on the lost branch is written anew',
    'return follows && references.every((dot) => isSame(mine, result, dot));',
    'return follows;',
  ],
  ['a take-back of the lost branch is written anew', ', ...(intent.of === undefined ? [] : [intent.of])];', '];'],
  ['what builds on nothing of it stays', 'if (canStay(mine, result, set)) result.append(set);', 'if (false) result.append(set);'],
  ['causes are moved along', 'rewritten.get(nameOf(dot)) ?? (isSame', '(isSame'],
  ['authors stay', 'author: set.author,', "author: '',"],
  [
    'a cause is before its effect',
    'at: nextHlc(latest(result, device, causes), set.at.ms),',
    'at: nextHlc(latest(result, device, []), set.at.ms),',
  ],
  ['a clock goes forward along the new device', 'return [own, ...causes].reduce', 'return [...causes].reduce'],
  ['take-backs are moved along', 'intent: movedIntent(set.intent, moved),', 'intent: set.intent,'],
  ['the logs that are joined stay as they are', 'const result = theirs.copy();', 'const result = theirs;'],
];

const rowState: readonly Break[] = [
  ['a disputed deletion leaves the row visible', 'return deleted && !contested;', 'return deleted;'],
  ['what is deleted is hidden', 'return deleted && !contested;', 'return false;'],
  ['clearing is writing what it reads as', 'return value ?? (leaf.initial as Value);', 'return value;'],
  ['all heads are heads', 'if (open !== undefined) return open;', 'if (open !== undefined) return open.slice(0, 1);'],
];

const causalOrder: readonly Break[] = [
  ['change sets follow on', 'if (set.seq !== (known.get(set.device) ?? 0) + 1) return false;', ''],
  ['clocks go forward in a bundle', 'compareHlc(before, set.at) >= 0', 'false'],
  ['a clock that stands still does not go forward', 'compareHlc(before, set.at) >= 0', 'compareHlc(before, set.at) > 0'],
  ['what is taken back comes before', 'if (set.intent.of !== undefined && !isKnown(set.intent.of)) return false;', ''],
  ['causes come before', 'if (!set.ops.every((op) => op.supersedes.every(isKnown))) return false;', ''],
  ['a bundle requires the number before its first', 'if (!known.has(set.device) && set.seq > 1)', 'if (false)'],
  ['a bundle requires what it takes back', 'if (set.intent.of !== undefined) require(set.intent.of);', ''],
  ['a bundle requires its causes', 'for (const op of set.ops) op.supersedes.forEach(require);', ''],
  ['what a bundle holds it does not require', 'seq > (known.get(device) ?? 0) && seq', 'seq'],
];

const segment: readonly Break[] = [
  [
    'a bundle begins where its reader is',
    'if (set.seq > (base?.[set.device] ?? 0)) yield set;',
    'if (set.seq > (base?.[set.device] ?? 0) + 1) yield set;',
  ],
  ['a reader with another history gets it whole', 'log.chainAt(device, seq) === chain ? seq : 0', 'seq'],
  ['what a reader has beyond us is not ours to require', 'seq > ours ? ours :', ''],
  ['a bundle for several begins where the first of them is', 'Math.min(...bases', 'Math.max(...bases'],
];

const pending: readonly Break[] = [['what does not fit waits', 'leaf.schema.safeParse(op.value).success', 'true']];

const undo: readonly Break[] = [
  [
    'undo leaves what someone wrote since',
    'if (heads.length !== 1 || standsFor(log, heads[0]?.stamp ?? 0, op) !== standsFor(log, stamp, op)) return;',
    '',
  ],
  ['undo does not bring back what was deleted since', 'return withoutRevivals(park, writes);', 'return writes;'],
];

const byFile: Readonly<Record<string, readonly Break[]>> = {
  'changes/drafts.ts': drafts,
  'changes/merge.ts': merge,
  'changes/arrival.ts': arrival,
  'changes/conflicts.ts': conflicts,
  'changes/write.ts': write,
  'changes/chain.ts': chain,
  'changes/log.ts': log,
  'changes/clock.ts': clock,
  'changes/rejoin.ts': rejoin,
  'changes/row-state.ts': rowState,
  'changes/pending.ts': pending,
  'changes/undo.ts': undo,
  'sync/bundle/causal-order.ts': causalOrder,
  'sync/exchange/segment.ts': segment,
};

export const mutants: readonly Mutant[] = Object.entries(byFile).flatMap(([file, breaks]) =>
  breaks.map(([rule, find, replace]) => ({ rule, file, find, replace })),
);
