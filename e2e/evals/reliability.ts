/** An answer with its confidence, and whether it was right. */
export interface RatedAnswer {
  confidence: number;
  right: boolean;
}

export interface ReliabilityBin {
  /** Lower and upper bound of the confidences in it. */
  from: number;
  to: number;
  count: number;
  mean_confidence: number;
  share_right: number;
}

export interface Reliability {
  bins: ReliabilityBin[];
  answers: number;
  mean_confidence: number;
  share_right: number;
  /** Expected calibration error: mean distance of confidence and share right, weighted by the bins' counts. */
  ece: number;
  /** Mean squared distance of confidence and truth (Brier score). */
  brier: number;
}

const BINS = 10;

/** Sorts answers into ten bins by their confidence. Empty bins are left out. */
export function measureReliability(answers: readonly RatedAnswer[]): Reliability {
  const bins = Array.from({ length: BINS }, (_, i) => {
    const members = answers.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i,
    );
    return { from: i / BINS, to: (i + 1) / BINS, count: members.length, ...summarize(members) };
  }).filter(({ count }) => count > 0);
  const distance = (bin: ReliabilityBin) => bin.count * Math.abs(bin.mean_confidence - bin.share_right);
  return {
    bins,
    answers: answers.length,
    ...summarize(answers),
    ece: bins.reduce((sum, bin) => sum + distance(bin), 0) / Math.max(1, answers.length),
    brier: mean(answers.map(({ confidence, right }) => (confidence - Number(right)) ** 2)),
  };
}

function summarize(answers: readonly RatedAnswer[]) {
  return {
    mean_confidence: mean(answers.map(({ confidence }) => confidence)),
    share_right: mean(answers.map(({ right }) => Number(right))),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
