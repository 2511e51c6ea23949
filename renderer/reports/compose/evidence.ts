// What shows that a milestone was reached: what was handed over, and what the parties said of it.
import type { Row } from '../../domain/registry/registry.ts';
import type { Wording } from '../document.ts';
import type { ReportContext } from './report-context.ts';
import { datesIn, enumWord, join, same, say } from './wordings.ts';

/** The codes of deliverables that were submitted or accepted, their files and the milestone's own, and each verdict with its date. */
export function evidenceOf(context: ReportContext, milestone: Row<'milestone'>): readonly Wording[] {
  const handedOver = context.park.referring('deliverable', 'milestone', milestone.id).filter(isHandedOver).toSorted(byCode);
  const ids = [...handedOver.flatMap((row) => row.files), ...milestone.evidence];
  const files = ids.map((id) => context.park.row('attachment', id)?.name ?? '');
  const names = [...handedOver.map(({ code }) => code), ...files].filter((name) => name !== '');
  return [...names.map((name) => same(context, name)), ...verdictsOf(context, milestone)];
}

/** Two parties who said the same on the same day are told of once; the section on acceptance names each. */
function verdictsOf(context: ReportContext, milestone: Row<'milestone'>): Wording[] {
  const said = new Map<string, Wording>();
  for (const { verdict, on } of context.park.referring('acceptance', 'milestone', milestone.id)) {
    if (verdict === null || on === null) continue;
    const date = say(context, 'report:milestones.on', datesIn({ date: on }));
    said.set(`${on} ${verdict}`, join(context, [enumWord(context, 'acceptance', 'verdict', verdict), date], ' '));
  }
  return [...said].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, wording]) => wording);
}

function isHandedOver({ submittedOn, acceptedOn }: Row<'deliverable'>): boolean {
  return submittedOn !== null || acceptedOn !== null;
}

function byCode(one: Row<'deliverable'>, other: Row<'deliverable'>): number {
  return `${one.code} ${one.id}` < `${other.code} ${other.id}` ? -1 : 1;
}
