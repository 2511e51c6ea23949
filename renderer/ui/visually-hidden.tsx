// Words for those who hear the page and do not see it. A plain element: Mantine's own costs a long list of rows most of its time.
import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles.heard}>{children}</span>;
}
