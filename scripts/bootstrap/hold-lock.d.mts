export function holdLock<T>(
  file: string,
  work: () => Promise<T>,
  options?: { timeoutMs?: number; onWait?: (holder: string) => void },
): Promise<T>;
