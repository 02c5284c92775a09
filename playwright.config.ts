import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// `npm test` chooses free ports and a fresh data folder; these are for running `npx playwright test` by hand.
const port = Number(process.env.E2E_PORT ?? 3940);
const demoPort = port + 1;
/**
 * Where the specs put what the app cannot reach here: a shop at Shopify, and a mail server. The app learns these
 * addresses when it starts, so each belongs to one spec file: files run side by side.
 */
const shopifyPort = port + 2;
const mailPort = port + 3;
/** A push service, and a mail server of a store's own. */
const pushPort = port + 4;
const ownMailPort = port + 5;
const dataDir = process.env.E2E_DATA ?? join(tmpdir(), `storefolk-e2e-${port}`);

/**
 * The specs use one instance, started as an owner would: the app, the worker, and the demo shop on another origin. Files
 * run two at a time, so a spec that changes what others see (limits, settings, mail) makes a store of its own.
 */
export default defineConfig({
  testDir: 'e2e/specs',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  metadata: { demoOrigin: `http://127.0.0.1:${demoPort}`, shopifyPort, mailPort, pushPort, ownMailPort },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    // Else every context would install the admin's; notifications.spec.ts is there for it.
    serviceWorkers: 'block',
    // Writing a trace held up the end of a context for a minute; screenshots tell enough.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    // Makes the owner's account and a store with products; the other specs begin where it ends.
    { name: 'first-steps', testMatch: 'first-steps.spec.ts' },
    { name: 'specs', testIgnore: 'first-steps.spec.ts', dependencies: ['first-steps'], retries: 1 },
  ],
  webServer: {
    command: 'node dist/launcher.mjs',
    env: {
      PORT: `${port}`,
      DEMO_PORT: `${demoPort}`,
      STOREFOLK_DATA: dataDir,
      STOREFOLK_URL: `http://127.0.0.1:${port}`,
      STOREFOLK_DEMO_URL: `http://127.0.0.1:${demoPort}`,
      STOREFOLK_SHOPIFY_ORIGIN: `http://127.0.0.1:${shopifyPort}`,
      STOREFOLK_SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      STOREFOLK_MAIL_FROM: 'help@fern.example',
      STOREFOLK_SMTP_ALLOW: `127.0.0.1:${ownMailPort}`,
      STOREFOLK_PUSH_ALLOW: `127.0.0.1:${pushPort}`,
      // Tests keep to their own database, whatever the shell they are run from is set to.
      DATABASE_URL: '',
      REDIS_URL: '',
    },
    wait: { stdout: /Storefolk is running/ },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
