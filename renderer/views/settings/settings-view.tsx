// What each person and each park can set. Every setting takes effect at once.
import { Stack } from '@mantine/core';
import { useTranslate } from '../../i18n/react.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { RatesSection } from '../money/rates-section.tsx';
import { AboutSection } from './about-section.tsx';
import { AuthorSection } from './author-section.tsx';
import { BackupsSection } from './backups-section.tsx';
import { CalendarsSection } from './calendars-section.tsx';
import { DesktopSection } from './desktop-section.tsx';
import { LookSection } from './look-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { SitesSection } from './sites-section.tsx';
import { StorageSection } from './storage-section.tsx';
import { UpdatesSection } from './updates-section.tsx';

export function SettingsView() {
  const t = useTranslate();
  return (
    <>
      <PageHeader title={t('settings:title')} summary={t('settings:summary')} />
      <Stack gap="xl" maw="60rem">
        <LookSection />
        <DesktopSection />
        <AuthorSection />
        <SitesSection />
        <CalendarsSection />
        <RulesSection />
        <RatesSection />
        <BackupsSection />
        <StorageSection />
        <UpdatesSection />
        <AboutSection />
      </Stack>
    </>
  );
}
