import type { CallLedger } from './call-ledger.ts';
import type { JobEndings } from './endings.ts';
import type { JobIntake } from './intake.ts';
import type { KeptPictures } from './kept-pictures.ts';
import type { JobLifecycle } from './lifecycle.ts';
import type { JobLookup } from './lookup.ts';

/** The books of jobs, their pictures, the order of the line, and the spend. Each method is one transaction, or one reading. */
export type JobPorts = {
  readonly intake: JobIntake;
  readonly calls: CallLedger;
  readonly endings: JobEndings;
  readonly lifecycle: JobLifecycle;
  readonly kept: KeptPictures;
  readonly lookup: JobLookup;
};
