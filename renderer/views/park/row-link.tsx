// The name of a row as a link to where the app shows it. A row that is gone has a name and leads nowhere.
import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Id } from '../../domain/registry/fields.ts';
import type { EntityName } from '../../domain/registry/registry.ts';
import { addressOfId } from '../address-of.ts';
import styles from './row-link.module.css';
import { usePark } from './use-park.ts';

interface RowLinkProps {
  readonly table: EntityName;
  readonly id: Id | null;
  /** Default: as large as the text around it. */
  readonly size?: 'xs' | 'sm';
  readonly className?: string | undefined;
  readonly title?: string;
  /** Within words, where colour alone would not tell it; `quiet`: beside what matters more. */
  readonly look?: 'inText' | 'quiet';
  /** In a row that opens itself, by Enter too: the link is for the pointer, and Tab goes from row to row. */
  readonly inRow?: boolean;
  readonly children: ReactNode;
}

export function RowLink({ table, id, size, className, title, look, inRow = false, children }: RowLinkProps) {
  const address = addressOfId(usePark(), table, id);
  if (address === null) return <span className={className}>{children}</span>;
  const classes = [className, look && styles[look]].filter(Boolean).join(' ');
  if (inRow) {
    return (
      <Link href={address} className={classes} title={title} tabIndex={-1}>
        {children}
      </Link>
    );
  }
  return (
    <Anchor component={Link} href={address} className={classes} title={title} {...(size === undefined ? { inherit: true } : { size })}>
      {children}
    </Anchor>
  );
}
