// The page's side of compose-report.worker.ts: keeps a worker that has the log, tells it what was added, and asks it for reports.
//
// A report is composed in a worker and not in slices on the page: it folds the whole log as of its day. The log goes over once, in
// slices, because copying it is the page's work; afterwards only what was added to it.
import type { ChangeSet, VersionVector } from '../changes/change-set.ts';
import type { ChangeLog } from '../changes/log.ts';
import type { CalendarDate, Id } from '../domain/registry/fields.ts';
import type { Result } from '../domain/result.ts';
import type { ReportLanguages } from '../reports/document.ts';

/** Reports of a project, which the page makes. */
export const PROJECT_REPORTS = ['milestones', 'funding'] as const;
export type ProjectReport = (typeof PROJECT_REPORTS)[number];

export interface ReportRequest {
  readonly kind: ProjectReport;
  readonly projectId: Id;
  readonly languages: ReportLanguages;
  readonly cutOffDate: CalendarDate;
  /** The day up to which the previous report told; null: as the previous report issued says, else 30 days. */
  readonly since: CalendarDate | null;
  readonly author: string;
  /** Empty for a draft. */
  readonly number: string;
  /** Only what this device knew then, so that an issued report comes out as it was; null: all that is known. */
  readonly upTo: VersionVector | null;
}

export interface ComposedReport {
  /** The kind of report, as rows of issued reports name it. */
  readonly kind: string;
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly markdown: string;
  /** As an Excel workbook. */
  readonly xlsx: Uint8Array;
  /** Of the HTML as UTF-8, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly since: CalendarDate;
  /** What was known when it was composed. */
  readonly log: VersionVector;
}

export type ComposerMessage =
  | { readonly kind: 'append'; readonly sets: readonly ChangeSet[] }
  | { readonly kind: 'compose'; readonly id: number; readonly request: ReportRequest };

export interface ComposerAnswer {
  readonly id: number;
  readonly result: Result<ComposedReport>;
}

interface Waiting {
  readonly resolve: (result: Result<ComposedReport>) => void;
  readonly reject: (error: Error) => void;
}

/** So many writes are copied in a few milliseconds. */
const SLICE = 2_000;

export class ReportComposer {
  readonly #log: ChangeLog;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #sent = 0;
  #lastSent: ChangeSet | null = null;
  #asked = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(log: ChangeLog) {
    this.#log = log;
  }

  /** Composes a report from the log as it is now. Problems: `report.noProject`, `report.noMoney`, `report.periodBackwards`. */
  compose(request: ReportRequest): Promise<Result<ComposedReport>> {
    const answer = this.#turn.then(() => this.#ask(request));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the worker; what is being composed is never answered. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#waiting.clear();
  }

  async #ask(request: ReportRequest): Promise<Result<ComposedReport>> {
    const worker = this.#workerWithLog();
    for (const sets of this.#slices()) {
      this.#post(worker, { kind: 'append', sets });
      await pause();
    }
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post(worker, { kind: 'compose', id, request });
    });
  }

  /** A new one where there is none, or where the log lost its end since: a write that could not be kept was taken back. */
  #workerWithLog(): Worker {
    const isAsSent = this.#sent === 0 || (this.#sent <= this.#log.length && this.#log.at(this.#sent) === this.#lastSent);
    if (this.#worker !== null && isAsSent) return this.#worker;
    this.#worker?.terminate();
    this.#sent = 0;
    this.#worker = new Worker(new URL('./compose-report.worker.ts', import.meta.url), { type: 'module', name: 'compose-report' });
    // The answers are the worker's own, structured-cloned: they are what its file says they are.
    this.#worker.addEventListener('message', ({ data }: MessageEvent<ComposerAnswer>) => this.#answered(data));
    this.#worker.addEventListener('error', (event) => this.#failed(event.message));
    return this.#worker;
  }

  *#slices(): Generator<readonly ChangeSet[]> {
    const end = this.#log.length;
    while (this.#sent < end) {
      const sets: ChangeSet[] = [];
      for (let ops = 0; this.#sent < end && ops < SLICE; ) {
        this.#sent += 1;
        const set = this.#log.at(this.#sent);
        ops += set.ops.length + 1;
        sets.push(set);
      }
      this.#lastSent = sets.at(-1) ?? null;
      yield sets;
    }
  }

  #post(worker: Worker, message: ComposerMessage): void {
    worker.postMessage(message, []);
  }

  #answered({ id, result }: ComposerAnswer): void {
    this.#waiting.get(id)?.resolve(result);
    this.#waiting.delete(id);
  }

  #failed(message: string): void {
    const waiting = [...this.#waiting.values()];
    this.close();
    for (const { reject } of waiting) reject(new Error(`compose-report: ${message}`));
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
