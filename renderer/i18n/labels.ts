// The words for what data names. Their keys are derived from the registry, the log and the problems' codes, so views, reports and the
// command line ask for them here and never by key.
export { intentText } from './intent-text.ts';
export { problemHint, problemLine, problemText } from './problem-text.ts';
export { entityCount, entityLabel, enumLabel, fieldLabel, partLabel } from './registry-labels.ts';
