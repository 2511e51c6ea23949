// The health of a project; one press tells why.
import { Button, Popover } from '@mantine/core';
import type { Row } from '../../domain/registry/registry.ts';
import type { ProjectHealth } from '../../domain/rules/health.ts';
import { useTranslate } from '../../i18n/react.ts';
import { HealthBadge } from '../../ui/health-badge.tsx';
import { ChevronDownIcon } from '../../ui/icons/icons.tsx';
import { HealthReasons } from './health-reasons.tsx';

interface HealthButtonProps {
  readonly project: Row<'project'>;
  readonly health: ProjectHealth;
}

export function HealthButton({ project, health }: HealthButtonProps) {
  const t = useTranslate();
  const label = t('projects:health.why', { health: t(`common:health.${health.health}`) });
  return (
    <Popover position="bottom-end" width={380} trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" aria-label={label} rightSection={<ChevronDownIcon size={12} />}>
          <HealthBadge health={health.health} />
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <HealthReasons project={project} health={health} />
      </Popover.Dropdown>
    </Popover>
  );
}
