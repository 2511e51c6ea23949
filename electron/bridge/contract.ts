// The one list of calls that the page may make: for each, the schema of its argument and of its result; calls/ has them by subject.
// Page code imports nothing but types from here. To add a call: one entry in calls/, one handler (electron/services or
// electron/shell), one method of Platform (renderer/platform) for the views.
//
// Bytes stand alone: as a field of the argument's own, or as the whole result, so that a host without structured clone
// (the loopback server) can send them as they are instead of wrapping them in text.
import type { z } from 'zod';
import type { Result } from '../../renderer/domain/result.ts';
import { backupCalls } from './calls/backups.ts';
import { desktopCalls } from './calls/desktop.ts';
import { fileCalls } from './calls/files.ts';
import { hostCalls } from './calls/host.ts';
import { menuCalls } from './calls/menu.ts';
import { updateCalls } from './calls/updates.ts';

export const bridgeCalls = { ...hostCalls, ...fileCalls, ...backupCalls, ...menuCalls, ...desktopCalls, ...updateCalls } as const;

/** What the host tells the page unasked. Events carry nothing: the page then takes what waits, or asks how it is now. */
export const bridgeEvents = ['filesOpened', 'commanded', 'desktopChanged', 'updateChanged'] as const;

export type BridgeCalls = typeof bridgeCalls;
export type BridgeName = keyof BridgeCalls;
export type BridgeArgument<N extends BridgeName> = z.input<BridgeCalls[N]['argument']>;
export type BridgeValue<N extends BridgeName> = z.output<BridgeCalls[N]['result']>;
export type BridgeEvent = (typeof bridgeEvents)[number];

/** The host's side: what each call does with an argument that has been checked. */
export type BridgeHandlers = {
  readonly [N in BridgeName]: (argument: z.output<BridgeCalls[N]['argument']>) => Promise<Result<BridgeValue<N>>> | Result<BridgeValue<N>>;
};

/** The page's side, as the Electron preload and the loopback client offer it. */
export interface BridgeClient {
  call<N extends BridgeName>(name: N, argument: BridgeArgument<N>): Promise<Result<BridgeValue<N>>>;
  /** Returns the function that ends the subscription. */
  on(event: BridgeEvent, listener: () => void): () => void;
}

export type HostDescription = BridgeValue<'describeHost'>;
export type HostCapabilities = HostDescription['capabilities'];
export type OpenedFileHandle = BridgeValue<'takeOpenedFiles'>[number];
/** What is open in the page, as far as menus show it. */
export type PageDescription = BridgeArgument<'describePage'>;
/** One thing that was chosen outside the page, for the page to do. */
export type Command = BridgeValue<'takeCommands'>[number];
