import type { Judgement } from './compare/judge-pair';
import type { ComparedPassage } from './neighbours.queries';

export interface FoundPair {
  kind: 'contradiction' | 'duplicate';
  leftId: string;
  rightId: string;
  leftQuote: string;
  rightQuote: string;
  similarity: number;
  explanation: string;
}

interface Collected extends FoundPair {
  /** How often the two documents contradict each other. */
  count: number;
  /** Passages that both have, by ordinal: their characters on either side. */
  left: Map<number, number>;
  right: Map<number, number>;
}

/** One boilerplate paragraph does not make two pages the same: so much of the shorter one must be in the other. */
const COVERED = 0.6;
/** An owner works off a list, not a database: the surest come first, the rest with the next check. */
const MOST = 200;

/** Puts what was found between passages together by documents: one finding for two documents. */
export class FindingCollection {
  readonly #pairs = new Map<string, Collected>();

  add(left: ComparedPassage, right: ComparedPassage, judged: Judgement, similarity: number): void {
    if (judged.kind === 'duplicate' && left.documentId === right.documentId) return;
    if (left.documentId > right.documentId) {
      const { leftQuote: rightQuote, rightQuote: leftQuote } = judged;
      this.add(right, left, { ...judged, leftQuote, rightQuote, explanation: judged.mirrored }, similarity);
      return;
    }
    const key = `${judged.kind} ${left.documentId} ${right.documentId}`;
    const { kind, leftQuote, rightQuote, explanation } = judged;
    const found = { kind, leftQuote, rightQuote, explanation, similarity };
    const known = this.#pairs.get(key);
    const pair: Collected = known ?? {
      ...found,
      leftId: left.documentId,
      rightId: right.documentId,
      count: 0,
      left: new Map(),
      right: new Map(),
    };
    pair.count += 1;
    pair.left.set(left.ordinal, left.text.length);
    pair.right.set(right.ordinal, right.text.length);
    if (known && similarity > known.similarity) Object.assign(known, found);
    this.#pairs.set(key, pair);
  }

  /** Documents whose lengths are needed to tell copies from common paragraphs. */
  duplicatedDocuments(): string[] {
    const duplicates = [...this.#pairs.values()].filter(({ kind }) => kind === 'duplicate');
    return [...new Set(duplicates.flatMap(({ leftId, rightId }) => [leftId, rightId]))];
  }

  /** What is to be shown, the surest first. @param characters of each document */
  finish(characters: ReadonlyMap<string, number>): FoundPair[] {
    const all = [...this.#pairs.values()];
    const isContradicted = (pair: Collected) =>
      this.#pairs.has(`contradiction ${pair.leftId} ${pair.rightId}`);
    return all
      .filter((pair) => pair.kind === 'contradiction' || (!isContradicted(pair) && isCopy(pair, characters)))
      .sort((a, b) => a.kind.localeCompare(b.kind) || b.similarity - a.similarity)
      .slice(0, MOST)
      .map(({ count, left, right, ...pair }) => ({
        ...pair,
        explanation:
          pair.kind === 'contradiction' && count > 1
            ? `${pair.explanation} There is more between these two.`
            : pair.explanation,
      }));
  }
}

function isCopy(pair: Collected, characters: ReadonlyMap<string, number>): boolean {
  const share = (id: string, passages: ReadonlyMap<number, number>) =>
    [...passages.values()].reduce((sum, length) => sum + length, 0) / Math.max(1, characters.get(id) ?? 1);
  return Math.max(share(pair.leftId, pair.left), share(pair.rightId, pair.right)) >= COVERED;
}
