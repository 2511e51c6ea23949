// Work that follows something which comes in bursts: moving a window, scrolling with the zoom key held.

export interface AfterPause {
  /** Once nothing has asked for it during the pause. */
  soon(): void;
  /** What was asked for and not done yet is forgotten. */
  cancel(): void;
}

/** @param pause in milliseconds */
export function afterPause(work: () => void, pause: number): AfterPause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => clearTimeout(timer);
  return {
    soon() {
      cancel();
      timer = setTimeout(work, pause);
    },
    cancel,
  };
}
