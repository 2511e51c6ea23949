export function ConflictsPanel() {
  return null;
}
