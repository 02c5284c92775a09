/**
 * Waits for `work`, but no longer than until `signal` aborts.
 * @throws the reason of the abort
 */
export async function waitUnlessAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  signal.throwIfAborted();
  await Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', stop));
}
