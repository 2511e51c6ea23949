// Reads a test's MSPDI text, and fails the test where it cannot be read.
import { readPlan } from '../../../renderer/plans/read-plan.ts';
import type { SourcePlan } from '../../../renderer/plans/source-plan.ts';
import { bytesOf, mspdi, type TestPlan } from './write-mspdi.ts';

export async function read(plan: TestPlan | string, fileName = 'plan.xml'): Promise<SourcePlan> {
  const result = await readPlan(bytesOf(typeof plan === 'string' ? plan : mspdi(plan)), fileName);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The codes of a plan's findings, in order. */
export function codesOf(plan: SourcePlan): string[] {
  return plan.findings.map((finding) => finding.code);
}
