// The money of a project as a funding report tells of it.
import type { CalendarDate } from '../../../domain/registry/fields.ts';
import type { ParkReader } from '../../../domain/registry/park-reader.ts';
import type { Row } from '../../../domain/registry/registry.ts';
import type { DatedMoney } from '../../../domain/rules/exchange-rates.ts';
import { inPlanOrder } from '../../../domain/rules/tranche-state.ts';

export interface ProjectFunding {
  readonly project: Row<'project'>;
  /** By the day planned. */
  readonly tranches: readonly Row<'tranche'>[];
  /** By day; those after the cut-off date are left out. */
  readonly expenses: readonly Row<'expense'>[];
}

export function fundingOf(park: ParkReader, project: Row<'project'>, cutOffDate: CalendarDate): ProjectFunding {
  const expenses = park.referring('expense', 'project', project.id).filter(({ on }) => on === null || on <= cutOffDate);
  return {
    project,
    tranches: park.referring('tranche', 'project', project.id).toSorted(inPlanOrder),
    expenses: expenses.toSorted((one, other) => (`${one.on ?? '~'} ${one.id}` < `${other.on ?? '~'} ${other.id}` ? -1 : 1)),
  };
}

export interface FundingAmounts {
  readonly planned: readonly DatedMoney[];
  readonly received: readonly DatedMoney[];
  readonly spent: readonly DatedMoney[];
}

export function amountsOf(fundings: readonly ProjectFunding[]): FundingAmounts {
  const tranches = fundings.flatMap((each) => each.tranches);
  return {
    planned: tranches.flatMap(({ planned, plannedOn }) => dated(planned, plannedOn) ?? []),
    received: tranches.flatMap(({ received, receivedOn }) => dated(received, receivedOn) ?? []),
    spent: fundings.flatMap(({ expenses }) => expenses.flatMap(({ amount, on }) => dated(amount, on) ?? [])),
  };
}

export function dated(money: Row<'tranche'>['planned'], on: CalendarDate | null): DatedMoney | null {
  return money === null ? null : { money, on };
}
