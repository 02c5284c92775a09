import { setRuntime } from '@/adapters/current-context';
import type { AppContext } from '@/core/shared/context';

/** Hands a test's context to pages, routes, actions and sessions, as server.ts does. */
export function setTestRuntime(context: AppContext): void {
  setRuntime({
    context,
    publicUrl: 'http://localhost:3000',
    version: '0',
    authSecret: 'secret',
    demoShopUrl: null,
  });
}
