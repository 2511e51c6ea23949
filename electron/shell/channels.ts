// Names of the two channels between main and preload. Which calls and events exist, bridge/contract.ts says.
export const CALL_CHANNEL = 'caravan:call';
export const EVENT_CHANNEL = 'caravan:event';
