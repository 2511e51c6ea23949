export function SendPanel() {
  return null;
}
