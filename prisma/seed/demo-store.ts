import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportProgress } from '@/core/contracts/live-events';
import { indexCatalog } from '@/core/knowledge/index-catalog';
import { indexSource } from '@/core/knowledge/index-source';
import { createSource } from '@/core/knowledge/sources/create-source';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { newId } from '@/core/shared/ids';
import { createProductImport } from '@/core/stores/catalog/importing/create-product-import';
import { runProductImport } from '@/core/stores/catalog/importing/run-product-import';
import { createOrderImport } from '@/core/stores/orders/importing/create-order-import';
import { runOrderImport } from '@/core/stores/orders/importing/run-order-import';
import { updateAssistant } from '@/core/stores/settings/assistants/manage-assistants';
import { type CreatedStore, createStore } from '@/core/stores/settings/create-store';
import { findDemoFolder } from '@/demo/find-demo-folder';
import { readFaq, readPolicies, readProducts, withOrigin } from '@/demo/read-store';
import { makeDemoOrders } from './demo-orders';

export interface DemoSeed {
  /** Where the demo shop answers, without a trailing slash: its pages are the products' and policies' addresses. */
  shopUrl: string;
  report: (line: string) => void;
}

/** The demo store as its owner would have made it: through the same use cases, with the same checks. */
export async function seedDemoStore(ctx: AppContext, { shopUrl, report }: DemoSeed): Promise<CreatedStore> {
  const known = await findDemoStore(ctx);
  if (known) return known;
  const folder = findDemoFolder();
  const store = await createStore(ctx, {
    name: 'Larkfell',
    currency: 'EUR',
    locale: 'en',
    timeZone: 'Europe/Berlin',
    websiteUrl: shopUrl,
    supportEmail: 'hello@larkfell.example',
    allowedDomains: hostsOf(shopUrl),
    checkoutUrlTemplate: `${shopUrl}/basket/fill?items={items}&cart={cart}`,
    isDemo: true,
  });
  await dressAssistant(ctx, store);
  report('importing the demo catalog');
  await importProducts(ctx, store.storeId, folder, shopUrl);
  report('importing the demo orders');
  await importOrders(ctx, store.storeId, folder);
  report('adding policies and answers');
  await addKnowledge(ctx, store.storeId, folder, shopUrl);
  return store;
}

async function findDemoStore(ctx: AppContext): Promise<CreatedStore | null> {
  const assistant = await ctx.db.assistant.findFirst({
    where: { store: { isDemo: true } },
    orderBy: { createdAt: 'asc' },
  });
  if (!assistant) return null;
  return { storeId: assistant.storeId, assistantId: assistant.id, widgetKey: assistant.widgetKey };
}

async function dressAssistant(ctx: AppContext, { storeId, assistantId }: CreatedStore): Promise<void> {
  await updateAssistant(ctx, {
    storeId,
    assistantId,
    settings: {
      name: 'Lark',
      personality: 'friendly',
      instructions: '',
      welcomeMessage: 'Hi, I’m Lark! Ask me about tents, coffee gear, shipping or returns.',
      suggestedQuestions: [
        'A tent for two under €300',
        'Which grinder is good for espresso?',
        'How long does shipping take?',
        'Can I return boots I tried outside?',
      ],
      theme: { primaryColour: '#2f5d4a', position: 'right', colourScheme: 'auto', avatarUrl: null },
      provider: 'builtin',
      model: null,
    },
  });
}

async function importProducts(
  ctx: AppContext,
  storeId: string,
  folder: string,
  shopUrl: string,
): Promise<void> {
  const products = readProducts(folder).map((product) => withOrigin(product, shopUrl));
  const filePath = await writeUpload(ctx, products);
  const created = await createProductImport(
    ctx,
    { storeId, fileName: 'larkfell-products.jsonl', filePath },
    { enqueue: false },
  );
  const { progress } = await runProductImport(
    ctx,
    { storeId, importId: created.importId },
    { enqueueIndex: false },
  );
  requireWhole(progress);
  await indexCatalog(ctx, storeId);
}

async function importOrders(ctx: AppContext, storeId: string, folder: string): Promise<void> {
  const filePath = await writeUpload(ctx, makeDemoOrders(readProducts(folder), ctx.now()));
  const created = await createOrderImport(
    ctx,
    { storeId, fileName: 'larkfell-orders.jsonl', filePath },
    { enqueue: false },
  );
  const { progress } = await runOrderImport(ctx, { storeId, importId: created.importId });
  requireWhole(progress);
}

async function writeUpload(ctx: AppContext, rows: readonly object[]): Promise<string> {
  await mkdir(ctx.uploadsDir, { recursive: true });
  const filePath = join(ctx.uploadsDir, `${newId()}.jsonl`);
  await writeFile(filePath, rows.map((row) => JSON.stringify(row)).join('\n'), { mode: 0o600 });
  return filePath;
}

function requireWhole({ status, errors, failure }: ImportProgress): void {
  if (status === 'done' && errors === 0) return;
  throw new AppError('internal', `The demo store could not be imported: ${failure ?? 'faulty rows'}.`);
}

async function addKnowledge(
  ctx: AppContext,
  storeId: string,
  folder: string,
  shopUrl: string,
): Promise<void> {
  const policies = readPolicies(folder).map((policy) => ({
    type: 'policy' as const,
    title: policy.title,
    text: policy.markdown,
    url: `${shopUrl}/policies/${policy.slug}`,
  }));
  const faq = {
    type: 'faq' as const,
    title: 'Questions and answers',
    entries: readFaq(folder),
    url: `${shopUrl}/faq`,
  };
  for (const source of [...policies, faq]) {
    const { id } = await createSource(ctx, storeId, source);
    await indexSource(ctx, storeId, id);
  }
}

/** The shop is reached by name and by address. */
function hostsOf(shopUrl: string): string[] {
  const { port } = new URL(shopUrl);
  return [...new Set([new URL(shopUrl).host, `localhost:${port}`, `127.0.0.1:${port}`])];
}
