import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Waits until Postgres takes connections: after a crash it first replays its log, which may take a while.
 * @throws when it does not within the given time, or refuses for a reason that waiting does not cure
 */
export async function waitUntilAnswering(url: string, timeoutMs = 120_000): Promise<void> {
  const giveUp = Date.now() + timeoutMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      await client.query('SELECT 1');
      return;
    } catch (error) {
      if (!isPassing(error) || Date.now() > giveUp) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(30);
  }
}

/** 57P03: starting up or shutting down. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === '57P03' || code === 'ECONNREFUSED' || code === 'ECONNRESET';
}
