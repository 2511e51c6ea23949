// Keeps a fault in one view from taking the frame with it. A fault is a bug: it is told plainly, and the way on is shown.
import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useTranslate } from '../../i18n/react.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { WarningIcon } from '../../ui/icons/icons.tsx';
import { reportFault } from '../desktop/watch-faults.ts';
import { usePlatform } from '../park/app-services.ts';

interface Props {
  readonly children: ReactNode;
}

/** Another address tries again by itself. */
export function FaultBoundary({ children }: Props) {
  const [location] = useLocation();
  const { diagnostics } = usePlatform();
  return (
    <Boundary key={location.split('/')[1]} onFault={(error) => reportFault(diagnostics, 'view', error)}>
      {children}
    </Boundary>
  );
}

class Boundary extends Component<Props & { readonly onFault: (error: unknown) => void }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onFault(error);
  }

  override render() {
    return this.state.failed ? <Fault onRetry={() => this.setState({ failed: false })} /> : this.props.children;
  }
}

function Fault({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslate();
  return (
    <EmptyState
      icon={<WarningIcon size={24} />}
      title={t('frame:fault.title')}
      todo={`${t('frame:fault.safe')} ${t('frame:fault.todo')}`}
      actions={<Button onClick={onRetry}>{t('common:retry')}</Button>}
    />
  );
}
