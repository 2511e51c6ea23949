// The parks on this device, and the device itself. Never exchanged.
import { Dexie, type EntityTable } from 'dexie';
import type { DeviceId } from '../changes/change-set.ts';

export interface ParkEntry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

interface DeviceRecord {
  readonly key: 'device';
  readonly id: DeviceId;
}

export class Directory extends Dexie {
  declare readonly parks: EntityTable<ParkEntry, 'id'>;
  declare readonly device: EntityTable<DeviceRecord, 'key'>;

  constructor(name = 'caravan') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ parks: 'id', device: 'key' });
  }

  /** The parks, the one opened last first. */
  async list(): Promise<ParkEntry[]> {
    const entries = await this.parks.toArray();
    return entries.sort((a, b) => b.openedAt - a.openedAt);
  }

  /** This installation's id, made on first use from `newId`. */
  deviceId(newId: () => DeviceId): Promise<DeviceId> {
    return this.transaction('rw', this.device, async () => {
      const known = await this.device.get('device');
      if (known !== undefined) return known.id;
      const id = newId();
      await this.device.put({ key: 'device', id });
      return id;
    });
  }
}
