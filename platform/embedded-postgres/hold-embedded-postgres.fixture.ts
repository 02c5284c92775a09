// A process of its own for the tests beside: says that it is there, waits for a line, gets the embedded Postgres of the
// data folder it is given, says so in one line of JSON, and lets go when its stdin ends.
import { once } from 'node:events';
import { ensureEmbeddedPostgres } from './ensure-embedded-postgres';

process.stdout.write('ready\n');
await once(process.stdin, 'data');
const server = await ensureEmbeddedPostgres({
  dataDir: process.argv[2] ?? '',
  durable: false,
  log: () => undefined,
});
process.stdout.write(
  `${JSON.stringify({ pid: server.pid, url: server.url, startedHere: server.startedHere })}\n`,
);
process.stdin.on('end', async () => {
  await server.stop();
  process.exit(0);
});
process.stdin.resume();
