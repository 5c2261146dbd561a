import { nameSocket, serveOperator } from '#adapters/operator/operator-socket.ts';
import type { Logger } from '#core/logger.ts';
import type { Jobs } from '#features/jobs/jobs.ts';
import { carryOut } from '#features/operator/carry-out.ts';
import type { OperatorStore } from '#features/operator/ports.ts';

type AnswerOperatorOptions = {
  readonly databasePath: string;
  readonly store: { readonly operatorStore: OperatorStore };
  readonly jobs: Pick<Jobs, 'cancel' | 'takeUp'>;
  readonly log: Logger;
};

interface OperatorAnswers {
  /** Takes tasks, which are about jobs that have been taken up. */
  begin(): void;
  end(): void;
}

/** A running bot does what its operator asks for at its machine. */
export function answerOperator({
  databasePath,
  store: { operatorStore },
  jobs,
  log,
}: AnswerOperatorOptions): OperatorAnswers {
  const control = { cancel: jobs.cancel, retry: jobs.takeUp };
  let end: (() => void) | undefined;
  return {
    begin() {
      end = serveOperator({
        path: nameSocket(databasePath),
        carryOut: (task) => {
          log.info({ task: task.kind }, 'a task of the operator’s');
          return carryOut(task, { operatorStore, control, now: Date.now });
        },
        log,
      });
    },
    end: () => end?.(),
  };
}
