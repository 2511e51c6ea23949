// A preferential term granted to a resident: rent relief, a talent reward, a tax term.
import { defineEntity } from '../registry/entity.ts';
import { date, decimal, money, oneOf, ref } from '../registry/fields.ts';

export const incentive = defineEntity('incentive', ['kind'], {
  organization: ref('organization', { owner: true, required: true }),
  kind: oneOf(['rentReduction', 'rentExemption', 'talentReward', 'tax', 'other'], { initial: 'rentReduction' }),
  from: date(),
  to: date(),
  percent: decimal(),
  amount: money(),
});
