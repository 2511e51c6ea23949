// The parks on this device. Never exchanged.
import { Dexie, type EntityTable } from 'dexie';

export interface ParkEntry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
}

export class Directory extends Dexie {
  declare readonly parks: EntityTable<ParkEntry, 'id'>;

  constructor(name = 'caravan') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ parks: 'id', device: 'key' });
    // Who this device is stands with each park.
    this.version(2).stores({ device: null });
  }

  /** The parks, the one opened last first. */
  async list(): Promise<ParkEntry[]> {
    const entries = await this.parks.toArray();
    return entries.sort((a, b) => b.openedAt - a.openedAt);
  }
}
