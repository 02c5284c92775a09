import { parseArgs } from 'node:util';
import { makeContractWorld } from '@/adapters/stores/contract-world';
import { startFakeWooCommerce } from './start-fake-woocommerce';

// Runs the double on its own, with the shop of the contract tests in it, until it is stopped:
//   tsx e2e/fakes/woocommerce/main.ts --port 4010 --allow-http-callback
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'consumer-key': { type: 'string' },
    'consumer-secret': { type: 'string' },
    'allow-http-callback': { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
  },
});
const [consumerKey, consumerSecret] = [values['consumer-key'], values['consumer-secret']];
const fake = await startFakeWooCommerce({
  port: Number(values.port),
  control: true,
  allowHttpCallback: values['allow-http-callback'],
  profile: { pricesIncludeTax: false, ownOrderNumbers: true },
  ...(values.empty ? {} : { world: makeContractWorld() }),
  ...(consumerKey && consumerSecret
    ? { keys: [{ consumerKey, consumerSecret, permissions: 'read_write' as const }] }
    : {}),
});
console.log(JSON.stringify({ url: fake.url, ...fake.key }));
process.once('SIGTERM', () => fake.close().then(() => process.exit(0)));
process.once('SIGINT', () => fake.close().then(() => process.exit(0)));
