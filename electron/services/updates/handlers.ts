// What the page may ask about updates. It names an address at most; a folder is chosen in the host's own dialog.
import { success } from '../../../renderer/domain/result.ts';
import type { BridgeArgument, BridgeHandlers } from '../../bridge/contract.ts';
import { NO_FEED, webFeed } from './feed.ts';
import type { UpdateSession } from './session.ts';

type UpdateCall = 'describeUpdates' | 'setUpdateFeed' | 'chooseUpdateFolder' | 'checkForUpdates' | 'downloadUpdate' | 'installUpdate';

/** Shows the dialog, with the folder that is set now, if one is; null: the user cancelled. */
export type ChooseUpdateFolder = (by: BridgeArgument<'chooseUpdateFolder'>['by'], current: string | null) => Promise<string | null>;

export function updateHandlers(session: UpdateSession, chooseFolder: ChooseUpdateFolder): Pick<BridgeHandlers, UpdateCall> {
  return {
    describeUpdates: async () => success(await session.describe()),
    async setUpdateFeed({ url }) {
      const feed = url === null ? success(NO_FEED) : webFeed(url);
      return feed.ok ? session.setFeed(feed.value) : feed;
    },
    async chooseUpdateFolder({ by }) {
      const { feed } = await session.describe();
      const folder = await chooseFolder(by, feed.kind === 'folder' ? feed.folder : null);
      return folder === null ? success(await session.describe()) : session.setFeed({ kind: 'folder', folder });
    },
    checkForUpdates: async () => success(await session.check()),
    downloadUpdate: async () => success(await session.download()),
    installUpdate: async () => success(await session.install()),
  };
}
