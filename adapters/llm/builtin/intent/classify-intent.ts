import type { Embedder } from '@/core/llm/embedder';
import { dotProduct } from '../dot-product';
import { matchFixedPhrase } from './fixed-phrases';
import { type Intent, PROTOTYPES } from './prototypes';

export interface IntentReading {
  intent: Intent;
  /** Similarity to each intent, -1..1: mean of the nearest two prototypes. */
  scores: Record<Intent, number>;
  /** True when a rule decided, not the embedding. */
  certain: boolean;
}

/** Prototypes that count towards an intent's similarity. */
const NEAREST = 2;
const NO_SCORES = Object.fromEntries(Object.keys(PROTOTYPES).map((intent) => [intent, 0])) as Record<
  Intent,
  number
>;

export interface IntentClassifier {
  /**
   * @param message in English words
   * @param written the same as the shopper wrote it, for the rules that know other languages
   */
  classify(message: string, written?: string): Promise<IntentReading>;
}

/** Nearest prototypes by embedding, rules first. The prototypes are embedded once, on first use. */
export function createIntentClassifier(embedder: Embedder): IntentClassifier {
  let prototypes: Promise<{ intent: Intent; vector: Float32Array }[]> | undefined;

  async function embedPrototypes() {
    const flat = (Object.entries(PROTOTYPES) as [Intent, readonly string[]][]).flatMap(([intent, texts]) =>
      texts.map((text) => ({ intent, text })),
    );
    const vectors = await embedder.embed(
      flat.map(({ text }) => text),
      'query',
    );
    return flat.map(({ intent }, i) => ({ intent, vector: vectors[i] ?? new Float32Array() }));
  }

  return {
    async classify(message, written = message) {
      const fixed = matchFixedPhrase(written) ?? matchFixedPhrase(message);
      if (fixed) return { intent: fixed, scores: { ...NO_SCORES, [fixed]: 1 }, certain: true };
      try {
        prototypes ??= embedPrototypes();
        const [known, [vector]] = await Promise.all([prototypes, embedder.embed([message], 'query')]);
        return readScores(known, vector ?? new Float32Array());
      } catch {
        // Without the model every message is taken as a question to both searches, which then decide.
        prototypes = undefined;
        return { intent: 'shop', scores: NO_SCORES, certain: false };
      }
    },
  };
}

function readScores(
  prototypes: { intent: Intent; vector: Float32Array }[],
  vector: Float32Array,
): IntentReading {
  const similarities = new Map<Intent, number[]>();
  for (const prototype of prototypes) {
    const list = similarities.get(prototype.intent) ?? [];
    list.push(dotProduct(prototype.vector, vector));
    similarities.set(prototype.intent, list);
  }
  const scores = { ...NO_SCORES };
  let best: Intent = 'shop';
  for (const [intent, list] of similarities) {
    const nearest = list.sort((a, b) => b - a).slice(0, NEAREST);
    if (nearest.length === 0) continue;
    scores[intent] = nearest.reduce((sum, value) => sum + value, 0) / nearest.length;
    if (scores[intent] > scores[best]) best = intent;
  }
  return { intent: best, scores, certain: false };
}
