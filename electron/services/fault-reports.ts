// Faults of the page's, in the log: so many a run, since a page that fails in a loop would push all else out of it.
import { success } from '../../renderer/domain/result.ts';
import type { BridgeHandlers } from '../bridge/contract.ts';
import type { Log } from './log.ts';

const MOST_FAULTS = 100;

export function faultHandler(log: Log): BridgeHandlers['reportFault'] {
  let count = 0;
  return ({ kind, name, where }) => {
    count += 1;
    if (count <= MOST_FAULTS) log('page.fault', { kind, name, where: where ?? '' });
    return success(null);
  };
}
