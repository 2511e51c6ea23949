// Every text of the interface, the reports and the command line, in the three languages. Static imports, so that Vite bundles them
// and Node reads them as they stand; a new namespace is three imports and one line in each catalogue.

import enAcceptance from '../../assets/locales/en/acceptance.json' with { type: 'json' };
import enBackups from '../../assets/locales/en/backups.json' with { type: 'json' };
import enBaselines from '../../assets/locales/en/baselines.json' with { type: 'json' };
import enCalendar from '../../assets/locales/en/calendar.json' with { type: 'json' };
import enCalendarImport from '../../assets/locales/en/calendarImport.json' with { type: 'json' };
import enCli from '../../assets/locales/en/cli.json' with { type: 'json' };
import enCommon from '../../assets/locales/en/common.json' with { type: 'json' };
import enConflicts from '../../assets/locales/en/conflicts.json' with { type: 'json' };
import enDesktop from '../../assets/locales/en/desktop.json' with { type: 'json' };
import enDevices from '../../assets/locales/en/devices.json' with { type: 'json' };
import enEntities from '../../assets/locales/en/entities.json' with { type: 'json' };
import enExchange from '../../assets/locales/en/exchange.json' with { type: 'json' };
import enFiles from '../../assets/locales/en/files.json' with { type: 'json' };
import enFirstRun from '../../assets/locales/en/firstRun.json' with { type: 'json' };
import enFrame from '../../assets/locales/en/frame.json' with { type: 'json' };
import enGates from '../../assets/locales/en/gates.json' with { type: 'json' };
import enHistory from '../../assets/locales/en/history.json' with { type: 'json' };
import enIntents from '../../assets/locales/en/intents.json' with { type: 'json' };
import enLinks from '../../assets/locales/en/links.json' with { type: 'json' };
import enMilestones from '../../assets/locales/en/milestones.json' with { type: 'json' };
import enMoney from '../../assets/locales/en/money.json' with { type: 'json' };
import enOverview from '../../assets/locales/en/overview.json' with { type: 'json' };
import enPlans from '../../assets/locales/en/plans.json' with { type: 'json' };
import enPlanView from '../../assets/locales/en/planView.json' with { type: 'json' };
import enProblems from '../../assets/locales/en/problems.json' with { type: 'json' };
import enProjects from '../../assets/locales/en/projects.json' with { type: 'json' };
import enReadiness from '../../assets/locales/en/readiness.json' with { type: 'json' };
import enReport from '../../assets/locales/en/report.json' with { type: 'json' };
import enReportView from '../../assets/locales/en/reportView.json' with { type: 'json' };
import enSavedViews from '../../assets/locales/en/savedViews.json' with { type: 'json' };
import enSearch from '../../assets/locales/en/search.json' with { type: 'json' };
import enSettings from '../../assets/locales/en/settings.json' with { type: 'json' };
import enShell from '../../assets/locales/en/shell.json' with { type: 'json' };
import enSlips from '../../assets/locales/en/slips.json' with { type: 'json' };
import enTimeline from '../../assets/locales/en/timeline.json' with { type: 'json' };
import enTrend from '../../assets/locales/en/trend.json' with { type: 'json' };
import enUpdates from '../../assets/locales/en/updates.json' with { type: 'json' };
import ruAcceptance from '../../assets/locales/ru/acceptance.json' with { type: 'json' };
import ruBackups from '../../assets/locales/ru/backups.json' with { type: 'json' };
import ruBaselines from '../../assets/locales/ru/baselines.json' with { type: 'json' };
import ruCalendar from '../../assets/locales/ru/calendar.json' with { type: 'json' };
import ruCalendarImport from '../../assets/locales/ru/calendarImport.json' with { type: 'json' };
import ruCli from '../../assets/locales/ru/cli.json' with { type: 'json' };
import ruCommon from '../../assets/locales/ru/common.json' with { type: 'json' };
import ruConflicts from '../../assets/locales/ru/conflicts.json' with { type: 'json' };
import ruDesktop from '../../assets/locales/ru/desktop.json' with { type: 'json' };
import ruDevices from '../../assets/locales/ru/devices.json' with { type: 'json' };
import ruEntities from '../../assets/locales/ru/entities.json' with { type: 'json' };
import ruExchange from '../../assets/locales/ru/exchange.json' with { type: 'json' };
import ruFiles from '../../assets/locales/ru/files.json' with { type: 'json' };
import ruFirstRun from '../../assets/locales/ru/firstRun.json' with { type: 'json' };
import ruFrame from '../../assets/locales/ru/frame.json' with { type: 'json' };
import ruGates from '../../assets/locales/ru/gates.json' with { type: 'json' };
import ruHistory from '../../assets/locales/ru/history.json' with { type: 'json' };
import ruIntents from '../../assets/locales/ru/intents.json' with { type: 'json' };
import ruLinks from '../../assets/locales/ru/links.json' with { type: 'json' };
import ruMilestones from '../../assets/locales/ru/milestones.json' with { type: 'json' };
import ruMoney from '../../assets/locales/ru/money.json' with { type: 'json' };
import ruOverview from '../../assets/locales/ru/overview.json' with { type: 'json' };
import ruPlans from '../../assets/locales/ru/plans.json' with { type: 'json' };
import ruPlanView from '../../assets/locales/ru/planView.json' with { type: 'json' };
import ruProblems from '../../assets/locales/ru/problems.json' with { type: 'json' };
import ruProjects from '../../assets/locales/ru/projects.json' with { type: 'json' };
import ruReadiness from '../../assets/locales/ru/readiness.json' with { type: 'json' };
import ruReport from '../../assets/locales/ru/report.json' with { type: 'json' };
import ruReportView from '../../assets/locales/ru/reportView.json' with { type: 'json' };
import ruSavedViews from '../../assets/locales/ru/savedViews.json' with { type: 'json' };
import ruSearch from '../../assets/locales/ru/search.json' with { type: 'json' };
import ruSettings from '../../assets/locales/ru/settings.json' with { type: 'json' };
import ruShell from '../../assets/locales/ru/shell.json' with { type: 'json' };
import ruSlips from '../../assets/locales/ru/slips.json' with { type: 'json' };
import ruTimeline from '../../assets/locales/ru/timeline.json' with { type: 'json' };
import ruTrend from '../../assets/locales/ru/trend.json' with { type: 'json' };
import ruUpdates from '../../assets/locales/ru/updates.json' with { type: 'json' };
import zhAcceptance from '../../assets/locales/zh/acceptance.json' with { type: 'json' };
import zhBackups from '../../assets/locales/zh/backups.json' with { type: 'json' };
import zhBaselines from '../../assets/locales/zh/baselines.json' with { type: 'json' };
import zhCalendar from '../../assets/locales/zh/calendar.json' with { type: 'json' };
import zhCalendarImport from '../../assets/locales/zh/calendarImport.json' with { type: 'json' };
import zhCli from '../../assets/locales/zh/cli.json' with { type: 'json' };
import zhCommon from '../../assets/locales/zh/common.json' with { type: 'json' };
import zhConflicts from '../../assets/locales/zh/conflicts.json' with { type: 'json' };
import zhDesktop from '../../assets/locales/zh/desktop.json' with { type: 'json' };
import zhDevices from '../../assets/locales/zh/devices.json' with { type: 'json' };
import zhEntities from '../../assets/locales/zh/entities.json' with { type: 'json' };
import zhExchange from '../../assets/locales/zh/exchange.json' with { type: 'json' };
import zhFiles from '../../assets/locales/zh/files.json' with { type: 'json' };
import zhFirstRun from '../../assets/locales/zh/firstRun.json' with { type: 'json' };
import zhFrame from '../../assets/locales/zh/frame.json' with { type: 'json' };
import zhGates from '../../assets/locales/zh/gates.json' with { type: 'json' };
import zhHistory from '../../assets/locales/zh/history.json' with { type: 'json' };
import zhIntents from '../../assets/locales/zh/intents.json' with { type: 'json' };
import zhLinks from '../../assets/locales/zh/links.json' with { type: 'json' };
import zhMilestones from '../../assets/locales/zh/milestones.json' with { type: 'json' };
import zhMoney from '../../assets/locales/zh/money.json' with { type: 'json' };
import zhOverview from '../../assets/locales/zh/overview.json' with { type: 'json' };
import zhPlans from '../../assets/locales/zh/plans.json' with { type: 'json' };
import zhPlanView from '../../assets/locales/zh/planView.json' with { type: 'json' };
import zhProblems from '../../assets/locales/zh/problems.json' with { type: 'json' };
import zhProjects from '../../assets/locales/zh/projects.json' with { type: 'json' };
import zhReadiness from '../../assets/locales/zh/readiness.json' with { type: 'json' };
import zhReport from '../../assets/locales/zh/report.json' with { type: 'json' };
import zhReportView from '../../assets/locales/zh/reportView.json' with { type: 'json' };
import zhSavedViews from '../../assets/locales/zh/savedViews.json' with { type: 'json' };
import zhSearch from '../../assets/locales/zh/search.json' with { type: 'json' };
import zhSettings from '../../assets/locales/zh/settings.json' with { type: 'json' };
import zhShell from '../../assets/locales/zh/shell.json' with { type: 'json' };
import zhSlips from '../../assets/locales/zh/slips.json' with { type: 'json' };
import zhTimeline from '../../assets/locales/zh/timeline.json' with { type: 'json' };
import zhTrend from '../../assets/locales/zh/trend.json' with { type: 'json' };
import zhUpdates from '../../assets/locales/zh/updates.json' with { type: 'json' };
import type { Language } from '../domain/registry/language.ts';

const en = {
  common: enCommon,
  entities: enEntities,
  intents: enIntents,
  problems: enProblems,
  frame: enFrame,
  firstRun: enFirstRun,
  money: enMoney,
  overview: enOverview,
  projects: enProjects,
  links: enLinks,
  milestones: enMilestones,
  acceptance: enAcceptance,
  files: enFiles,
  calendar: enCalendar,
  calendarImport: enCalendarImport,
  timeline: enTimeline,
  reportView: enReportView,
  exchange: enExchange,
  conflicts: enConflicts,
  desktop: enDesktop,
  devices: enDevices,
  backups: enBackups,
  baselines: enBaselines,
  savedViews: enSavedViews,
  search: enSearch,
  settings: enSettings,
  gates: enGates,
  readiness: enReadiness,
  history: enHistory,
  planView: enPlanView,
  report: enReport,
  plans: enPlans,
  cli: enCli,
  shell: enShell,
  slips: enSlips,
  trend: enTrend,
  updates: enUpdates,
};

const ru = {
  common: ruCommon,
  entities: ruEntities,
  intents: ruIntents,
  problems: ruProblems,
  frame: ruFrame,
  firstRun: ruFirstRun,
  money: ruMoney,
  overview: ruOverview,
  projects: ruProjects,
  links: ruLinks,
  milestones: ruMilestones,
  acceptance: ruAcceptance,
  files: ruFiles,
  calendar: ruCalendar,
  calendarImport: ruCalendarImport,
  timeline: ruTimeline,
  reportView: ruReportView,
  exchange: ruExchange,
  conflicts: ruConflicts,
  desktop: ruDesktop,
  devices: ruDevices,
  backups: ruBackups,
  baselines: ruBaselines,
  savedViews: ruSavedViews,
  search: ruSearch,
  settings: ruSettings,
  gates: ruGates,
  readiness: ruReadiness,
  history: ruHistory,
  planView: ruPlanView,
  report: ruReport,
  plans: ruPlans,
  cli: ruCli,
  shell: ruShell,
  slips: ruSlips,
  trend: ruTrend,
  updates: ruUpdates,
};

const zh = {
  common: zhCommon,
  entities: zhEntities,
  intents: zhIntents,
  problems: zhProblems,
  frame: zhFrame,
  firstRun: zhFirstRun,
  money: zhMoney,
  overview: zhOverview,
  projects: zhProjects,
  links: zhLinks,
  milestones: zhMilestones,
  acceptance: zhAcceptance,
  files: zhFiles,
  calendar: zhCalendar,
  calendarImport: zhCalendarImport,
  timeline: zhTimeline,
  reportView: zhReportView,
  exchange: zhExchange,
  conflicts: zhConflicts,
  desktop: zhDesktop,
  devices: zhDevices,
  backups: zhBackups,
  baselines: zhBaselines,
  savedViews: zhSavedViews,
  search: zhSearch,
  settings: zhSettings,
  gates: zhGates,
  readiness: zhReadiness,
  history: zhHistory,
  planView: zhPlanView,
  report: zhReport,
  plans: zhPlans,
  cli: zhCli,
  shell: zhShell,
  slips: zhSlips,
  trend: zhTrend,
  updates: zhUpdates,
};

/** Language to namespace to nested texts. */
export const catalogues: Readonly<Record<Language, Readonly<Record<Namespace, object>>>> = { zh, ru, en };

/** The English catalogue is the one that the keys are typed by; tests hold the other two to it. */
export type Texts = typeof en;
export type Namespace = keyof Texts;
