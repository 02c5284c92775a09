import { parseArgs } from 'node:util';
import { generateWorld } from './shop/generate-world';
import { startFakeShopify } from './start-fake-shopify';

// Runs the fake shop on its own, for browser tests and benchmarks: node --import tsx e2e/fakes/shopify/main.ts. It says
// where it listens on its first line, as JSON, and is driven by POST <origin>/__fake/<action>.
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    plan: { type: 'string', default: 'basic' },
    'client-id': { type: 'string' },
    'client-secret': { type: 'string' },
    /** Authorises without asking. */
    'auto-approve': { type: 'boolean', default: false },
    products: { type: 'string', default: '0' },
    variants: { type: 'string', default: '1' },
    orders: { type: 'string', default: '0' },
  },
});

const plan = values.plan === 'plus' || values.plan === 'advanced' ? values.plan : 'basic';
const fake = await startFakeShopify({
  port: Number(values.port),
  plan,
  ...(values['client-id'] ? { appClientId: values['client-id'] } : {}),
  ...(values['client-secret'] ? { appClientSecret: values['client-secret'] } : {}),
  app: { autoApprove: values['auto-approve'] },
});
if (Number(values.products) > 0) {
  generateWorld(fake.shop, {
    products: Number(values.products),
    variantsPerProduct: Number(values.variants),
    orders: Number(values.orders),
  });
}
const { clientId, clientSecret } = fake.app;
console.log(
  JSON.stringify({ origin: fake.origin, shop: fake.shop.settings.myshopifyDomain, clientId, clientSecret }),
);

const stop = () => void fake.close().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
// Whoever started it may be gone without having said so.
process.on('disconnect', stop);
