// Every milestone of the park.
export function MilestonesView() {
  return null;
}
