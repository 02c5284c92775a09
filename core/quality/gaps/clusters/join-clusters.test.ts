import { beforeAll, describe, expect, it } from 'vitest';
import { createMiniLmEmbedder } from '@/adapters/embeddings/minilm/minilm-embedder';
import { createLogger } from '@/platform/logger';
import { embedWords, type Meaning, readMeaning } from '../questions/read-meaning';
import { type Cluster, type ClusteredQuestion, joinClusters } from './join-clusters';
import { pickRepresentative } from './pick-representative';

interface Asked extends ClusteredQuestion {
  text: string;
  language: string | null;
}

const embedder = createMiniLmEmbedder('models/all-MiniLM-L6-v2');
const log = createLogger({ name: 'test', level: 'silent' });

async function ask(texts: readonly string[], from = 0): Promise<Asked[]> {
  const meanings = await Promise.all(texts.map((text) => readMeaning(text, null)));
  const vectors = await embedder.embed(
    meanings.map(({ english }) => english),
    'query',
  );
  const words = await embedWords({ embedder, log }, meanings);
  return texts.map((text, i) => ({
    ...(meanings[i] as Meaning),
    words,
    vector: vectors[i] ?? null,
    messageId: `m${String(from + i).padStart(3, '0')}`,
    askedAt: new Date(1_000 * (from + i)),
    text,
    language: null,
  }));
}

const textsOf = (clusters: readonly Cluster<Asked>[]) =>
  clusters.map(({ questions }) => questions.map(({ text }) => text));

/** Each line asks one thing in several ways, and each thing is like another line's. */
const SAME = [
  ['Do you ship to Norway?', 'Can you deliver to Norway?', 'shipping norway possible?'],
  ['Do you ship to Sweden?', 'Can you deliver to Sweden?'],
  ['Is there a student discount?', 'any deals for students', 'Do you offer student discount?'],
  ['Can I rent a kayak?', 'do you rent out kayaks', 'can I hire a kayak'],
  ['do you rent out bikes'],
  ['Can you engrave a mug?'],
  ['Can you engrave a lamp?'],
  ['Can I rent a tent for a week?'],
  ['Can I rent a stove for a week?'],
  ['can I pay with paypal'],
  ['can I pay with bitcoin'],
  ['Do you repair zippers?', 'my zipper broke can you fix it'],
  ['Do you have a store in Berlin?', 'Can I visit your shop in Berlin?'],
  ['how do I use my voucher'],
  ["can I buy a voucher for my sister's birthday"],
  ['How much does shipping cost?'],
  ['Who pays for return shipping?'],
];
let questions: Asked[];

beforeAll(async () => {
  questions = await ask(SAME.flat());
});

describe('joinClusters', () => {
  it('puts together what asks the same, and nothing else', () => {
    const found = textsOf(joinClusters([], questions)).map((texts) => texts.toSorted());
    expect(found).toEqual(SAME.map((texts) => texts.toSorted()));
  });

  it('comes to the same whatever the order', () => {
    expect(textsOf(joinClusters([], questions.toReversed()))).toEqual(textsOf(joinClusters([], questions)));
  });

  it('lets new questions join what is there, and leaves that as it is', async () => {
    const before = joinClusters([], questions.slice(0, 5)).map((cluster, i) => ({
      ...cluster,
      gapId: `gap ${i}`,
    }));
    const after = joinClusters(before, await ask(['do you deliver to Norway', 'Can I pay in Bitcoin?'], 50));
    expect(after.map(({ gapId }) => gapId)).toEqual(['gap 0', 'gap 1', null]);
    expect(after[0]?.questions.map(({ text }) => text)).toEqual([
      ...(SAME[0] as string[]),
      'do you deliver to Norway',
    ]);
    expect(before[0]?.questions).toHaveLength(3);
  });

  it('knows a question in another language, as far as the glossary goes', async () => {
    const foreign = await ask(
      ['Versendet ihr nach Norwegen?', 'Livrez-vous en Norvège ?', '¿Envían a Noruega?'],
      80,
    );
    const [norway, sweden] = joinClusters([], questions.slice(0, 5));
    const after = joinClusters([norway, sweden] as Cluster<Asked>[], foreign);
    expect(after).toHaveLength(2);
    expect(after[0]?.questions).toHaveLength(6);
  });

  it('goes by words when there are no vectors', () => {
    const blind = questions.map((question) => ({ ...question, vector: null, words: new Map() }));
    const found = textsOf(joinClusters([], blind));
    expect(found).toContainEqual(['Is there a student discount?', 'Do you offer student discount?']);
    expect(found.every((texts) => SAME.some((line) => texts.every((text) => line.includes(text))))).toBe(
      true,
    );
  });
});

describe('pickRepresentative', () => {
  it('takes a proper question that is like the others, of the store’s language', async () => {
    const [cluster] = joinClusters([], questions.slice(0, 3));
    const norway = cluster?.questions ?? [];
    expect(pickRepresentative(norway, 'en')?.text).toBe('Do you ship to Norway?');
    const german = await ask(['Versendet ihr nach Norwegen?'], 90);
    const mixed = [...norway, ...german.map((one) => ({ ...one, language: 'de' }))];
    expect(pickRepresentative(mixed, 'de')?.text).toBe('Versendet ihr nach Norwegen?');
    expect(pickRepresentative([], 'de')).toBeNull();
  });
});
