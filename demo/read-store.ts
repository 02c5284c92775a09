import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const variantSchema = z.strictObject({
  id: z.string().min(1),
  sku: z.string().min(1),
  title: z.string().min(1),
  options: z.record(z.string(), z.string()),
  price_cents: z.int().positive(),
  compare_at_cents: z.int().positive().optional(),
  stock: z.int().min(0),
  image: z.string().startsWith('/images/').optional(),
});

const productSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  sku: z.string().min(1),
  title: z.string().min(1),
  brand: z.string().min(1),
  description: z.string().min(40),
  price_cents: z.int().positive(),
  currency: z.literal('EUR'),
  url: z.string().startsWith('/products/'),
  image: z.string().startsWith('/images/'),
  attributes: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .and(z.object({ category: z.string(), type: z.string() })),
  variants: z.array(variantSchema).min(1),
});

const faqSchema = z.strictObject({
  question: z.string().min(1),
  answer: z.string().min(1),
  phrasings: z.array(z.string().min(1)).min(3).max(8),
});

const questionSchema = z.strictObject({
  question: z.string().min(1),
  kind: z.enum([
    'search',
    'comparison',
    'product',
    'policy',
    'faq',
    'vague',
    'chit-chat',
    'out-of-scope',
    'human',
  ]),
  expect: z.strictObject({
    productIds: z.array(z.string()).min(1).optional(),
    anyOfProductIds: z.array(z.string()).min(1).optional(),
    sourceTitle: z.string().optional(),
    mustContain: z.array(z.string()).optional(),
    outcome: z.enum(['products', 'answer', 'clarify', 'decline', 'handoff', 'smalltalk']),
  }),
});

export type DemoVariant = z.infer<typeof variantSchema>;
export type DemoProduct = z.infer<typeof productSchema>;
export type DemoFaq = z.infer<typeof faqSchema>;
export type DemoQuestion = z.infer<typeof questionSchema>;

/** A policy page: `slug` is its file name, `title` its first heading, `markdown` the whole text. */
export interface DemoPolicy {
  slug: string;
  title: string;
  markdown: string;
}

/** Reads and validates the catalogue below `folder` (the folder `demo/`). Throws on the first wrong line. */
export function readProducts(folder: string): DemoProduct[] {
  return readFileSync(join(folder, 'store/products.jsonl'), 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => productSchema.parse(JSON.parse(row)));
}

/** Reads the policies below `folder`, in the order of their file names. */
export function readPolicies(folder: string): DemoPolicy[] {
  const directory = join(folder, 'store/policies');
  return readdirSync(directory)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const markdown = readFileSync(join(directory, name), 'utf8');
      const title = /^# (.+)$/m.exec(markdown)?.[1];
      if (!title) throw new Error(`The policy ${name} has no first heading`);
      return { slug: name.slice(0, -3), title, markdown };
    });
}

/** Reads and validates the questions and answers below `folder`. */
export function readFaq(folder: string): DemoFaq[] {
  return z.array(faqSchema).parse(JSON.parse(readFileSync(join(folder, 'store/faq.json'), 'utf8')));
}

/** Reads and validates the shopper questions that measure the answerer. */
export function readQuestions(folder: string): DemoQuestion[] {
  return z
    .array(questionSchema)
    .parse(JSON.parse(readFileSync(join(folder, 'store/questions.json'), 'utf8')));
}

/** Makes a product's page and pictures absolute with the origin (`http://host:port`) that the shop is served from. */
export function withOrigin(product: DemoProduct, origin: string): DemoProduct {
  const absolute = (path: string) => new URL(path, origin).href;
  return {
    ...product,
    url: absolute(product.url),
    image: absolute(product.image),
    variants: product.variants.map((variant) =>
      variant.image ? { ...variant, image: absolute(variant.image) } : variant,
    ),
  };
}
