export { FAILURES, type FailureName } from './failures.ts';
export type { Call } from './call-log.ts';
export { startDataoortsStandIn, type DataoortsStandIn } from './server.ts';
