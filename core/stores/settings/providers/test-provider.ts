import { type ProviderTestResult, testProviderConnection } from '@/core/llm/test-provider-connection';
import { notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { readProviderSettings, type VendorId } from './manage-providers';
import { writeTestResult } from './provider-credentials.queries';

/**
 * Makes one tiny call with the stored settings and keeps what came of it.
 * @param signal the owner left the page
 * @throws AppError `not_found` when nothing is stored, `rate_limited`, `invalid_input` for unusable settings
 */
export async function testProvider(
  ctx: Pick<AppContext, 'db' | 'secrets' | 'llm' | 'rateLimiter' | 'now'>,
  { storeId, provider, signal }: { storeId: string; provider: VendorId; signal: AbortSignal },
): Promise<ProviderTestResult> {
  await ctx.rateLimiter.consume(`provider-test:${storeId}`, { points: 20, perSeconds: 600 });
  const settings = await readProviderSettings(ctx, storeId, provider);
  if (!settings) throw notFound('A saved key');
  const result = await testProviderConnection(ctx.llm.create(provider, settings), signal);
  await writeTestResult(ctx, storeId, provider, {
    lastTestedAt: ctx.now(),
    lastTestError: result.ok ? null : result.detail,
  });
  return result;
}
