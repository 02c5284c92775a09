import { recoverTurns } from '@/core/agent/recover-turns';
import type { AppContext } from '@/core/shared/context';

/** Finishes answers whose process died. */
export async function handleTurnsRecover(ctx: AppContext): Promise<void> {
  const recovered = await recoverTurns(ctx);
  if (recovered > 0) ctx.log.warn({ recovered }, 'answers of a dead process were taken over');
}
