// One thread's share of the scenarios.
import { parentPort, workerData } from 'node:worker_threads';
import { playAll } from './batch.ts';

// What main.ts hands over.
const { first, end, step } = workerData as { readonly first: number; readonly end: number; readonly step: number };
parentPort?.postMessage(await playAll(first, end, step));
