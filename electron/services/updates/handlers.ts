// What the page may ask about updates. It names an address at most; a folder is chosen in the host's own dialog.
import { success } from '../../../renderer/domain/result.ts';
import type { BridgeHandlers } from '../../bridge/contract.ts';
import { NO_FEED, webFeed } from './feed.ts';
import type { UpdateSession } from './session.ts';

type UpdateCall = 'describeUpdates' | 'setUpdateFeed' | 'chooseUpdateFolder' | 'checkForUpdates' | 'downloadUpdate' | 'installUpdate';

/** @param chooseFolder shows the dialog, with the folder that is set now, if one is; null: the user cancelled. */
export function updateHandlers(
  session: UpdateSession,
  chooseFolder: (current: string | null) => Promise<string | null>,
): Pick<BridgeHandlers, UpdateCall> {
  return {
    describeUpdates: async () => success(await session.describe()),
    async setUpdateFeed({ url }) {
      const feed = url === null ? success(NO_FEED) : webFeed(url);
      return feed.ok ? session.setFeed(feed.value) : feed;
    },
    async chooseUpdateFolder() {
      const { feed } = await session.describe();
      const folder = await chooseFolder(feed.kind === 'folder' ? feed.folder : null);
      return folder === null ? success(await session.describe()) : session.setFeed({ kind: 'folder', folder });
    },
    checkForUpdates: async () => success(await session.check()),
    downloadUpdate: async () => success(await session.download()),
    installUpdate: async () => success(await session.install()),
  };
}
