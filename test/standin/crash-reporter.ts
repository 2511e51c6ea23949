// By API: that it was started, and with what, is remembered; no dump is ever written.
import { app } from './app.ts';
import { record } from './runtime.ts';

interface CrashReporterOptions {
  readonly uploadToServer?: boolean;
  readonly submitURL?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

let started: CrashReporterOptions | undefined;
let parameters: Record<string, string> = {};

export const crashReporter = {
  start(options: CrashReporterOptions): void {
    if (options.uploadToServer !== false && options.submitURL === undefined) {
      throw new Error('submitURL must be specified when uploadToServer is true');
    }
    started = options;
    parameters = { ...options.extra };
    app.getPath('crashDumps');
    record('crashReporter.start', options);
  },
  getUploadToServer: () => started?.uploadToServer !== false,
  getParameters: () => ({ ...parameters }),
  addExtraParameter(key: string, value: string): void {
    parameters[key] = value;
  },
  removeExtraParameter(key: string): void {
    delete parameters[key];
  },
  getLastCrashReport: () => null,
  getUploadedReports: () => [],
};
