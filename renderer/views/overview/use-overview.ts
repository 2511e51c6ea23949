// What the overview derives from the park. In a large park, at first, piece by piece: the frame is on screen meanwhile, and answers.
import { useEffect, useMemo, useState } from 'react';
import { Slices } from '../../store/pause.ts';
import {
  type AttentionGroup,
  attentionGroups,
  type Figures,
  figuresOf,
  type OverviewContext,
  type ProjectStanding,
  projectStandings,
} from './overview-rows.ts';

export interface OverviewPieces {
  readonly standings: readonly ProjectStanding[];
  readonly groups: readonly AttentionGroup[];
  readonly figures: Figures;
}

/** From so many milestones on, all pieces at once would hold up the first picture. */
const LARGE = 3_000;

/** null while a large park is looked through for the first time. Every later change is derived at once. */
export function useOverview(context: OverviewContext): OverviewPieces | null {
  const [first, setFirst] = useState<{ readonly of: OverviewContext; readonly pieces: OverviewPieces } | null>(null);
  const isFirst = first === null && context.park.rows('milestone').length >= LARGE;
  useEffect(() => {
    if (!isFirst) return undefined;
    let isWanted = true;
    void inSlices(pieceByPiece(context), () => isWanted).then((pieces) => pieces !== null && setFirst({ of: context, pieces }));
    return () => {
      isWanted = false;
    };
  }, [isFirst, context]);
  return useMemo(() => {
    if (isFirst) return null;
    return first?.of === context ? first.pieces : atOnce(pieceByPiece(context));
  }, [isFirst, first, context]);
}

type Steps = Generator<void, OverviewPieces, void>;

function* pieceByPiece(context: OverviewContext): Steps {
  const standings = projectStandings(context);
  yield;
  const groups = attentionGroups(context);
  yield;
  return { standings, groups, figures: figuresOf(context) };
}

function atOnce(steps: Steps): OverviewPieces {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** null: something else is wanted by now. */
async function inSlices(steps: Steps, isWanted: () => boolean): Promise<OverviewPieces | null> {
  const slices = new Slices();
  while (isWanted()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await slices.pause();
  }
  return null;
}
