/** How often the parent is looked for, in ms. */
const INTERVAL = 2_000;

/** Tells once that a process is gone. One of another user counts as there: it can be seen, though not signalled. */
export function watchParent(processId: number, onGone: () => void): void {
  if (processId < 1) return;
  const watch = setInterval(() => {
    if (isThere(processId)) return;
    clearInterval(watch);
    onGone();
  }, INTERVAL).unref();
}

function isThere(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
