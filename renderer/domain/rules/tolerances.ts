// The limits by which the park judges its projects. They are data of the park and travel in bundles, so that both sites see the same lights.
import type { Id } from '../registry/fields.ts';
import type { ParkReader } from '../registry/park-reader.ts';

export interface Tolerances {
  /** Working days by which a milestone may be late and its project stay green. */
  readonly greenSlip: number;
  /** The longest slip, in working days, with which a project is still amber; never less than `greenSlip`. */
  readonly amberSlip: number;
  /** From this score on, of 25, an open risk turns a project amber. */
  readonly highRisk: number;
  /** Calendar days ahead in which a milestone counts as due soon. */
  readonly dueSoon: number;
}

/** Where the park set none. Source: REPORTS.md, section 2. */
export const DEFAULT_TOLERANCES: Tolerances = { greenSlip: 0, amberSlip: 20, highRisk: 15, dueSoon: 30 };

/** The one row of settings has the same id in every park: laptops that set something while they are apart write to the same row. */
export const PARK_SETTINGS_ID: Id = '00000000-0000-7000-8000-000000000001';

/** The park's limits. A merge may bring an amber limit below the green one: then the green one counts for both. */
export function tolerancesOf(park: ParkReader): Tolerances {
  const settings = park.row('parkSettings', PARK_SETTINGS_ID);
  const greenSlip = settings?.greenSlip ?? DEFAULT_TOLERANCES.greenSlip;
  return {
    greenSlip,
    amberSlip: Math.max(greenSlip, settings?.amberSlip ?? DEFAULT_TOLERANCES.amberSlip),
    highRisk: settings?.highRisk ?? DEFAULT_TOLERANCES.highRisk,
    dueSoon: settings?.dueSoon ?? DEFAULT_TOLERANCES.dueSoon,
  };
}
