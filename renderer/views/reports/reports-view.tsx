// Reports.
export function ReportsView() {
  return null;
}
