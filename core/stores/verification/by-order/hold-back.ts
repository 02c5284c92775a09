/** Long enough that what differs between two refusals goes under in it. */
const BEAT_MS = 500;

/**
 * Lets a refusal go out on the next half second only: how long it took to find out tells nobody whether the order
 * exists.
 * @param startedAt by performance.now()
 */
export async function holdBack(startedAt: number, signal: AbortSignal): Promise<void> {
  const spent = performance.now() - startedAt;
  const rest = Math.max(1, Math.ceil(spent / BEAT_MS)) * BEAT_MS - spent;
  await new Promise<void>((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, rest);
    signal.addEventListener('abort', stop, { once: true });
  });
}
