// Where the log goes: to the console, and to the folder that the system has for logs of this app.
import { app } from 'electron';
import { type Log, logTo } from '../services/log.ts';
import { type LogFile, openLogFile } from '../services/log-file.ts';

export function openLog(): { readonly log: Log; readonly logFile: LogFile } {
  const logFile = openLogFile(app.getPath('logs'));
  const write = (line: string): void => {
    process.stderr.write(`${line}\n`);
    logFile.write(line);
  };
  return { log: logTo(write, () => new Date()), logFile };
}
