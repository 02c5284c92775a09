import { expect, it } from 'vitest';
import { createMiniLmEmbedder } from '@/adapters/embeddings/minilm/minilm-embedder';
import { createLogger } from '@/platform/logger';
import { createStoreScope } from './is-store-question';
import { readMeaning } from './read-meaning';

const embedder = createMiniLmEmbedder('models/all-MiniLM-L6-v2');
const log = createLogger({ name: 'test', level: 'silent' });
const scope = createStoreScope({ embedder, log });

async function isOurs(text: string): Promise<boolean> {
  const [vector] = await embedder.embed([(await readMeaning(text, null)).english], 'query');
  return scope.isStoreQuestion(vector ?? null);
}

it.each([
  'Do you rent out kayaks?',
  'got any hammocks',
  'can you print my logo on the bottles',
  'do you have vegan leather belts',
  'Verkauft ihr auch Kajaks?',
  'do you buy back used tents',
  'is there a loyalty programme',
  'looking for a wedding present',
])('%j is a wish of a shopper', async (text) => {
  expect(await isOurs(text)).toBe(true);
});

it.each([
  'give me a recipe for lasagna',
  'write a javascript function that reverses a string',
  'who is the president of the usa',
  'what helps against a sore throat',
  'tell me something funny',
  'what do you think about the election',
  'solve this equation for x',
  'Schreib mir ein Gedicht',
])('%j is none of the store’s business', async (text) => {
  expect(await isOurs(text)).toBe(false);
});

it('takes what cannot be compared for none of its business', async () => {
  expect(await scope.isStoreQuestion(null)).toBe(false);
});
