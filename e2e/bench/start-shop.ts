import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { projectRoot } from '@/platform/project-root';

export interface ShopSize {
  products: number;
  variantsPerProduct: number;
  orders?: number;
}

const greetingSchema = z.object({
  origin: z.string(),
  shop: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
});

/** The stand-in for a Shopify shop, in a process of its own, so that what it needs is not counted as ours. */
export interface BenchShop extends z.infer<typeof greetingSchema> {
  /** Has it do something: e2e/fakes/shopify/control/control-actions.ts. @throws Error when it refuses */
  control(action: string, input?: object): Promise<unknown>;
  close(): Promise<void>;
}

/** @throws Error when it does not start, e.g. because Shopify's schema cannot be fetched */
export async function startShop(size: ShopSize): Promise<BenchShop> {
  const child = spawn(process.execPath, programArgs(size), {
    cwd: projectRoot(),
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const greeting = greetingSchema.parse(JSON.parse(await firstLine(child)));
  return {
    ...greeting,
    async control(action, input = {}) {
      const body = JSON.stringify(input);
      const response = await fetch(`${greeting.origin}/__fake/${action}`, { method: 'POST', body });
      const answer: unknown = await response.json();
      if (response.ok) return answer;
      throw new Error(`The stand-in shop refused “${action}”: ${JSON.stringify(answer)}`);
    },
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Of the largest plan: a shop with hundreds of changes a second has it. */
function programArgs({ products, variantsPerProduct, orders = 0 }: ShopSize): string[] {
  const main = join(projectRoot(), 'e2e', 'fakes', 'shopify', 'main.ts');
  const size = ['--products', `${products}`, '--variants', `${variantsPerProduct}`, '--orders', `${orders}`];
  return ['--import', 'tsx', main, '--plan', 'plus', ...size];
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The stand-in shop has no output.');
  const line = once(createInterface(child.stdout), 'line') as Promise<[string]>;
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The stand-in shop ended with code ${code} before it was ready.`);
  });
  const [first] = await Promise.race([line, ended]);
  return first;
}
