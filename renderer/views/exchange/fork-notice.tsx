export function ForkNotice() {
  return null;
}
