// Bundles that the system hands to the app (a double click on the file), and those that are dropped on the window.
import { useEffect, useState } from 'react';
import { readBlob } from '../../platform/web-files.ts';
import { usePlatform } from '../park/app-services.ts';
import { useOpenBundle } from './use-open-bundle.ts';

/** Whether a file is held over the window. */
export function useOpenedFiles(): boolean {
  const platform = usePlatform();
  const open = useOpenBundle();
  const [isOver, setIsOver] = useState(false);
  useEffect(() => platform.onFilesOpened((file) => void open(file)), [platform, open]);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault(); // without this the browser would leave the app to show the file
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      setIsOver(false);
      const taken = event.defaultPrevented; // a view with a place of its own for files has taken it
      event.preventDefault();
      if (taken) return;
      for (const file of event.dataTransfer?.files ?? []) if (file.name.toLowerCase().endsWith('.caravan')) void readBlob(file).then(open);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [open]);
  return isOver;
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
