import type { AppContext } from '@/core/shared/context';

/** What pages and routes get from the process they run in. */
export interface AppRuntime {
  context: AppContext;
  /** Origin that browsers use, without a trailing slash. */
  publicUrl: string;
  version: string;
  /** Signs and encrypts session cookies; derived from the instance's master secret. */
  authSecret: string;
  /** Where the demo shop answers; null when it does not run. */
  demoShopUrl: string | null;
}

const KEY = Symbol.for('storefolk.context');
type Slot = { [KEY]?: AppRuntime };

/** Called once by server.ts before Next answers its first request. */
export function setRuntime(runtime: AppRuntime): void {
  (globalThis as Slot)[KEY] = runtime;
}

/**
 * The runtime that server.ts made. Next bundles its own copy of every module, so a module variable would be
 * empty here: the two meet on globalThis.
 * @throws Error when Next runs without server.ts (`next dev` or `next start` on their own)
 */
export function currentRuntime(): AppRuntime {
  const runtime = (globalThis as Slot)[KEY];
  if (!runtime) throw new Error('No runtime: start the app with server.ts, not with next alone.');
  return runtime;
}

/** Short for `currentRuntime().context`. */
export function currentContext(): AppContext {
  return currentRuntime().context;
}
