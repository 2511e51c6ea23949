// A place on which files can be dropped. Dropping is a shortcut for the mouse: whoever offers it has a button beside it that does the same for everyone.
import { type DragEvent, type ReactNode, useState } from 'react';

interface FileDropProps {
  /** With at least one file. The window then leaves them alone. */
  readonly onDrop: (given: DataTransfer) => void;
  /** The place has `data-over` while files are held over it. */
  readonly className?: string | undefined;
  readonly children: (isOver: boolean) => ReactNode;
}

export function FileDrop({ onDrop, className, children }: FileDropProps) {
  const { isOver, dropProps } = useFileDrop(onDrop);
  return (
    <div className={className} data-over={isOver || undefined} {...dropProps}>
      {children(isOver)}
    </div>
  );
}

/** For an element that is more than such a place. */
export function useFileDrop(onDrop: FileDropProps['onDrop']) {
  const [isOver, setIsOver] = useState(false);
  const dropProps = {
    onDragOver: (event: DragEvent) => {
      // Words that are dragged go where they are dropped, as ever.
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      // What is within the place is left for another part of it.
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      onDrop(event.dataTransfer);
    },
  };
  return { isOver, dropProps };
}
