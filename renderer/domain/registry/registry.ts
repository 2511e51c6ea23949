// Every entity of the park. From here are derived shards, forms, columns, history's wording, import mapping and search:
// no second list of fields exists.
import { acceptance } from '../entities/acceptance.ts';
import { agreement } from '../entities/agreement.ts';
import { application } from '../entities/application.ts';
import { attachment } from '../entities/attachment.ts';
import { baseline } from '../entities/baseline.ts';
import { calendarYear } from '../entities/calendar-year.ts';
import { call } from '../entities/call.ts';
import { comment } from '../entities/comment.ts';
import { deliverable } from '../entities/deliverable.ts';
import { event } from '../entities/event.ts';
import { exchangeRate } from '../entities/exchange-rate.ts';
import { expense } from '../entities/expense.ts';
import { gateReview } from '../entities/gate-review.ts';
import { gateVote } from '../entities/gate-vote.ts';
import { incentive } from '../entities/incentive.ts';
import { indicator } from '../entities/indicator.ts';
import { measurement } from '../entities/measurement.ts';
import { milestone } from '../entities/milestone.ts';
import { milestoneLink } from '../entities/milestone-link.ts';
import { organization } from '../entities/organization.ts';
import { parkSettings } from '../entities/park-settings.ts';
import { person } from '../entities/person.ts';
import { project } from '../entities/project.ts';
import { readinessAssessment } from '../entities/readiness-assessment.ts';
import { reportIssue } from '../entities/report-issue.ts';
import { risk } from '../entities/risk.ts';
import { savedView } from '../entities/saved-view.ts';
import { score } from '../entities/score.ts';
import { serviceRequest } from '../entities/service-request.ts';
import { site } from '../entities/site.ts';
import { tranche } from '../entities/tranche.ts';
import { trip } from '../entities/trip.ts';
import type { Entity, RowOfEntity } from './entity.ts';

export const entities = {
  site,
  organization,
  person,
  project,
  milestone,
  milestoneLink,
  baseline,
  deliverable,
  acceptance,
  gateReview,
  gateVote,
  readinessAssessment,
  risk,
  agreement,
  tranche,
  expense,
  indicator,
  measurement,
  incentive,
  serviceRequest,
  call,
  application,
  score,
  event,
  trip,
  attachment,
  comment,
  reportIssue,
  exchangeRate,
  parkSettings,
  calendarYear,
  savedView,
};

export type EntityName = keyof typeof entities;
export const ENTITY_NAMES = Object.keys(entities).filter(isEntityName);

/** A row of an entity, as views and reports read it. */
export type Row<Name extends EntityName> = RowOfEntity<(typeof entities)[Name]>;

/** A row of whichever entity. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** The entity's definition without its row type: for code that serves every entity alike. */
export function entityOf(name: EntityName): Entity {
  return entities[name];
}

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}
