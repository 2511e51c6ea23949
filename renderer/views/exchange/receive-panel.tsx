export function ReceivePanel() {
  return null;
}
