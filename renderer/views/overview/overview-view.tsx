// What needs attention, first.
export function OverviewView() {
  return null;
}
