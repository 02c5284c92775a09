import { startDemoShop } from './server';

/** Run as `node main.js '{"port":3001,"widgetOrigin":"http://localhost:3000","widgetKey":"wk_…"}'`. */
async function main(): Promise<void> {
  const argument = process.argv[2];
  if (!argument)
    throw new Error('Give the settings as one JSON argument: {"port", "widgetOrigin", "widgetKey"}');
  const shop = await startDemoShop(JSON.parse(argument));
  console.log(`Demo shop on ${shop.url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      shop.close().finally(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
