import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { setRuntime } from '@/adapters/current-context';
import { wire } from '@/adapters/wire';
import { runningTurns } from '@/core/agent/turn/running-turns';
import { readEnv } from '@/platform/env';
import { projectRoot } from '@/platform/project-root';
import { deriveSessionKey } from '@/platform/session-key';
import { attachSockets } from './server/attach-sockets';
import { limitBody } from './server/limit-bodies';
import { createWebhookDoor } from './server/receive-webhook';
import { createFileDoor } from './server/serve-files';
import { createWidgetFiles } from './server/serve-widget';
import { tellClientIp } from './server/tell-client-ip';

/** Answers in progress may end before the process does; the worker finishes what is left. */
const DRAIN_MS = 8000;

const env = readEnv();
const { context, close } = wire(env, 'app');
const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as {
  version: string;
};
setRuntime({
  context,
  publicUrl: env.publicUrl,
  version,
  authSecret: deriveSessionKey(env.secret ?? ''),
  demoShopUrl: env.demoShopUrl ?? null,
});

const pages = next({
  dev: env.mode === 'development',
  dir: projectRoot(),
  hostname: env.host,
  port: env.port,
});
const widgetFiles = createWidgetFiles(context, join(projectRoot(), 'dist', 'widget'));
const fileDoor = createFileDoor(context, env.filesUrl);
const webhookDoor = createWebhookDoor(context);
const handlePage = pages.getRequestHandler();
const http = createServer((request, response) => {
  tellClientIp(request, env.proxies);
  if (fileDoor(request, response) || widgetFiles(request, response) || webhookDoor(request, response)) return;
  if (limitBody(request, response)) return;
  handlePage(request, response).catch((error) => {
    context.log.error({ err: error }, 'page failed');
    response.destroy();
  });
});
const io = attachSockets(context, http, [new URL(env.publicUrl).host]);

await pages.prepare();
// The first question should not wait for the model to load.
context.embedder
  .embed(['warm up'], 'query')
  .catch((error) => context.log.error({ err: error }, 'no embedding model'));
http.listen(env.port, env.host, () => context.log.info({ port: env.port, version }, 'app ready'));

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  context.log.info({ signal }, 'app stops');
  setTimeout(() => process.exit(1), DRAIN_MS + 4000).unref();
  http.close();
  const until = Date.now() + DRAIN_MS;
  while (runningTurns.size > 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
  // It waits for the last connection, so the ones that are left are cut first.
  const closed = io.close();
  http.closeAllConnections();
  await closed;
  await pages.close();
  await close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
