/** How often it is looked whether the parent is there. */
const LOOK_MS = 1000;

/**
 * Tells when what started the process is gone. npm passes a SIGTERM on to the shell between them, and that dies of it and tells nobody: the
 * bot would paint on unseen, and keep the next one from its database. Started otherwise, a process may outlive its parent.
 */
export function watchParent(
  { npm_lifecycle_event: script }: NodeJS.ProcessEnv,
  onGone: () => void,
): void {
  if (script !== 'start') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, LOOK_MS).unref();
}
