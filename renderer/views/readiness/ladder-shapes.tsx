// The three marks of a ladder, told apart by their shape.
export function RingShape() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}

export function StandShape() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 1 11 6 6 11 1 6z" fill="currentColor" />
    </svg>
  );
}

export function FlagShape() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M3 11V1.5h6.5L7.5 4l2 2.5H3" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
