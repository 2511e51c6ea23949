// A park into which tests import plans, as the app does it: read, plan, commit.

import type { Row } from '../../renderer/domain/registry/registry.ts';
import { editsOf } from '../../renderer/plans/edits-of.ts';
import type { ImportOptions } from '../../renderer/plans/import-context.ts';
import { type ImportPlan, intentOf } from '../../renderer/plans/import-plan.ts';
import { lastImportedOf } from '../../renderer/plans/last-imported.ts';
import { planImport } from '../../renderer/plans/plan-import.ts';
import type { SourcePlan } from '../../renderer/plans/source-plan.ts';
import { Replica, testId } from '../helpers/replica.ts';
import { read } from './mspdi/read.ts';
import { baseline, link, mspdi, type TestPlan, type TestTask } from './mspdi/write-mspdi.ts';

export class ImportingPark extends Replica {
  #ids = 0;

  /** What an import of the plan would do now. */
  async preview(plan: TestPlan | SourcePlan, options: Partial<ImportOptions> & { fileName?: string } = {}): Promise<ImportPlan> {
    const { fileName = 'plan.xml', ...rest } = options;
    const source = 'format' in plan ? plan : await read(mspdi(plan), fileName);
    const ids = () => testId('i', ++this.#ids);
    return planImport(this.view, source, { projectId: null, siteId: null, ids, lastImported: lastImportedOf(this.log), ...rest });
  }

  /** Imports the plan; throws where its edits cannot be made. */
  async import(plan: TestPlan | SourcePlan, options: Partial<ImportOptions> & { fileName?: string } = {}): Promise<ImportPlan> {
    const made = await this.preview(plan, options);
    const done = this.commit(editsOf(made), intentOf(made));
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    return made;
  }

  /** The milestones in their order. */
  get milestones(): Row<'milestone'>[] {
    return [...this.view.rows('milestone')].sort((a, b) => (a.order < b.order ? -1 : 1));
  }

  /** The milestone whose title in some language is this. */
  milestone(title: string): Row<'milestone'> {
    const found = this.milestones.find((row) => Object.values(row.title).includes(title));
    if (found === undefined) throw new Error(`no milestone ${title}`);
    return found;
  }

  codes(): string[] {
    return this.milestones.map((row) => row.code);
  }
}

/** A row of a plan that is done on a day. */
export function due(UID: number, Name: string, day: string, rest: TestTask = {}): TestTask {
  return { UID, Name, Start: `${day}T09:00:00`, Finish: `${day}T18:00:00`, Duration: 'PT8H0M0S', ...rest };
}

/** Two phases, of which one holds two rows; links, lags, baselines, three languages. */
export const FIRST: TestPlan = {
  head: '<Title>Exoskeleton, second stage</Title>',
  tasks: [
    due(1, 'Design', '2026-03-20', { Summary: 1 }),
    due(2, 'Эскизный проект', '2026-03-06', { OutlineLevel: 2, PercentComplete: 100, ActualFinish: '2026-03-05T18:00:00' }),
    due(3, '样机设计', '2026-03-20', {
      OutlineLevel: 2,
      PercentComplete: 40,
      Notes: 'Согласовать с площадкой',
      inside: [link(2, { LinkLag: 9600, LagFormat: 7 })],
    }),
    due(4, 'Tests', '2026-05-08', { inside: [link(3, { Type: 3 }), baseline(0, '2026-04-30'), baseline(3, '2026-05-01')] }),
  ],
};

/** The plan with some rows changed by their UID, or left out. */
export function changed(changes: Readonly<Record<number, object | null>>, plan = FIRST): TestPlan {
  return {
    ...plan,
    tasks: plan.tasks.flatMap((task) => {
      const change = changes[Number(task.UID)];
      return change === null ? [] : [{ ...task, ...change }];
    }),
  };
}
