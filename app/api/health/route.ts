import { currentRuntime } from '@/adapters/current-context';
import { checkHealth } from '@/core/operations/check-health';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { context, version } = currentRuntime();
  const { status, checks } = await checkHealth(context);
  return Response.json(
    { status, version, checks },
    { status: status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
