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
export function admittedByWords(t: Translate, keyring: Keyring, ownKey: string, { addedBy, facts }: KeyringEntry): string {
  if (addedBy === facts.key) return t('devices:founder');
  if (addedBy === ownKey) return t('devices:you');
  const by = [...keyring.entries.values()].find((entry) => entry.facts.key === addedBy);
  return by === undefined ? t('devices:unknownPerson') : personWords(t, by.facts.person);
}

/** Enough of an id to tell it from the park's others. */
export function shortId(device: DeviceId): string {
  return device.slice(-4);
}
