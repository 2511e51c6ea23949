// How devices are called on screen: by the person and the laptop, as far as they say.
import type { DeviceId } from '../../changes/change-set.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { Keyring, KeyringEntry } from '../../sync/trust/keyring.ts';
import type { DeviceFacts } from '../../sync/trust/statement.ts';

export function personWords(t: Translate, person: string): string {
  return person || t('devices:noPerson');
}

export function laptopWords(t: Translate, { name, device }: Pick<DeviceFacts, 'name' | 'device'>): string {
  return name || t('devices:noName', { id: shortId(device) });
}

/** “Wang Haoran, ThinkPad X1” for a device of the park, `own` being this one. */
export function deviceWords(t: Translate, keyring: Keyring | null, own: DeviceId, device: DeviceId): string {
  if (device === own) return t('devices:thisDevice');
  const facts = keyring?.entries.get(device)?.facts;
  if (facts === undefined) return t('devices:unknownDevice', { id: shortId(device) });
  return t('devices:personAndLaptop', { person: personWords(t, facts.person), laptop: laptopWords(t, facts) });
}

/** Who admitted a device. */
export function admittedByWords(t: Translate, keyring: Keyring, own: Pick<DeviceFacts, 'device' | 'key'>, entry: KeyringEntry): string {
  const { addedBy, facts } = entry;
  if (addedBy === facts.key) return t(isEarlierSelf(keyring, own.device, facts.device) ? 'devices:earlier' : 'devices:founder');
  if (addedBy === own.key) return t('devices:you');
  const by = [...keyring.entries.values()].find((entry) => entry.facts.key === addedBy);
  return by === undefined ? t('devices:unknownPerson') : personWords(t, by.facts.person);
}

/**
 * Whether a device is this one before it took another name: after a fork, a restored backup or a copied profile it goes on under a new
 * id, with the same names of person and laptop.
 */
export function isEarlierSelf(keyring: Keyring | null, own: DeviceId, device: DeviceId): boolean {
  const [now, earlier] = [keyring?.entries.get(own)?.facts, keyring?.entries.get(device)?.facts];
  if (device === own) return true;
  return now !== undefined && earlier !== undefined && now.person === earlier.person && now.name === earlier.name;
}

/** Enough of an id to tell it from the park's others. */
export function shortId(device: DeviceId): string {
  return device.slice(-4);
}
