// By API: a clipboard of the stand-in's own, for text, which neither the system nor the pages share.
let text = '';

export const clipboard = {
  readText: () => Promise.resolve(text),
  writeText(written: string): Promise<void> {
    text = written;
    return Promise.resolve();
  },
  clear(): void {
    text = '';
  },
};
