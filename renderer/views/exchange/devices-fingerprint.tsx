// A fingerprint as two people compare it on the phone: large, in its five groups, and heard digit by digit.
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './devices.module.css';

/** @param fingerprint of `fingerprintOf`; empty while it is being made */
export function Fingerprint({ fingerprint }: { readonly fingerprint: string }) {
  const groups = fingerprint.split(' ').filter((group) => group !== '');
  return (
    <p className={styles.fingerprint}>
      <span aria-hidden="true">
        {groups.map((group, at) => (
          // Two groups may be the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a fingerprint stay in their places.
          <span key={at} className={styles.digits}>
            {group}
          </span>
        ))}
      </span>
      <VisuallyHidden>{groups.map((group) => group.split('').join(' ')).join(', ')}</VisuallyHidden>
    </p>
  );
}
