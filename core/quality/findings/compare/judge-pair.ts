import { explainContradiction, explainDuplicate } from './explain';
import { findContradiction } from './find-contradiction';
import { type ComparedText, isDuplicate } from './find-duplicate';

export interface Judgement {
  kind: 'contradiction' | 'duplicate';
  leftQuote: string;
  rightQuote: string;
  /** For the owner, in English. */
  explanation: string;
  /** The same for the two in the other order. */
  mirrored: string;
}

/** Two passages say different things of one subject, or the same twice; null: neither is sure. */
export function judgePair(left: ComparedText, right: ComparedText, similarity: number): Judgement | null {
  const found = findContradiction(left.passage, right.passage);
  if (found) {
    const { left: leftQuote, right: rightQuote } = found;
    const mirrored = found.difference && {
      ...found.difference,
      left: found.difference.right,
      right: found.difference.left,
    };
    return {
      kind: 'contradiction',
      leftQuote,
      rightQuote,
      explanation: explainContradiction(found),
      mirrored: explainContradiction({ ...found, difference: mirrored }),
    };
  }
  if (!isDuplicate(left, right, similarity)) return null;
  const explanation = explainDuplicate(left, right);
  return {
    kind: 'duplicate',
    leftQuote: left.text,
    rightQuote: right.text,
    explanation,
    mirrored: explanation,
  };
}
