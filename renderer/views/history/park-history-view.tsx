// What happened in the park.
export function ParkHistoryView() {
  return null;
}
