// Words for those who hear the page and do not see it.
import { VisuallyHidden as Hidden } from '@mantine/core';
import type { ReactNode } from 'react';

export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <Hidden>{children}</Hidden>;
}
