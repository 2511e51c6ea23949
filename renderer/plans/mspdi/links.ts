// Dependencies of an MSPDI plan. Each stands on its successor and names its predecessor.
import type { FindingList } from '../findings.ts';
import type { Lag, LinkType, SourceLink } from '../source-plan.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import type { TaskRow } from './tasks.ts';
import { type DayLength, isElapsedFormat, isOn, isPercentFormat, MINUTES_OF_A_CLOCK_DAY } from './times.ts';

const TYPES: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS'];
/** LinkLag counts tenths of a minute. */
const TENTHS = 10;

/** The links between rows of this plan; those to other plans or to nothing become findings. */
export function readLinks(rows: readonly TaskRow[], days: DayLength, findings: FindingList): SourceLink[] {
  const uids = new Set(rows.map((row) => row.task.uid));
  return rows.flatMap(({ task, element }) =>
    element.elements('PredecessorLink').flatMap((link) => {
      const fromUid = link.text('PredecessorUID');
      const where = `UID ${task.uid} PredecessorLink ${fromUid}`;
      if (isOn(link, 'CrossProject'))
        findings.add('warning', 'linkToOtherPlan', where, { plan: link.text('CrossProjectName').slice(0, 200) });
      else if (!uids.has(fromUid) || fromUid === task.uid) findings.add('warning', 'linkToNothing', where);
      else return [{ fromUid, toUid: task.uid, type: typeOf(link, where, findings), lag: lagOf(link, where, days, findings) }];
      return [];
    }),
  );
}

function typeOf(link: XmlElement, where: string, findings: FindingList): LinkType {
  const written = link.text('Type');
  const type = written === '' ? 'FS' : TYPES[Number(written)];
  if (type === undefined) findings.add('warning', 'unknownLinkType', where, { read: written.slice(0, 40) });
  return type ?? 'FS';
}

function lagOf(link: XmlElement, where: string, days: DayLength, findings: FindingList): Lag | null {
  const amount = Number(link.text('LinkLag'));
  const format = link.text('LagFormat');
  if (!Number.isFinite(amount)) findings.add('warning', 'unreadableLag', where, { read: link.text('LinkLag').slice(0, 40) });
  if (!Number.isFinite(amount) || amount === 0) return null;
  if (isPercentFormat(format)) return { kind: 'percent', percent: amount };
  const isElapsed = isElapsedFormat(format);
  const minutes = amount / TENTHS;
  return { kind: 'time', minutes, days: minutes / (isElapsed ? MINUTES_OF_A_CLOCK_DAY : days.minutesPerDay), isElapsed };
}
