import type { KeywordScores } from '../keywords/score-keywords';
import type { PassageCandidate } from './passage-candidates.queries';

/** What a passage's place rests on. */
export interface PassageSignals {
  /** Likeness in meaning: to the text, and for an FAQ entry the mean of that and its best way to ask. */
  cosine: number;
  /** How well the words fit, as a share of the best possible fit, 0..1. */
  keyword: number;
  /** Share of the question's words, by weight, that occur at all, 0..1. */
  coverage: number;
}

export interface RankedPassage {
  candidate: PassageCandidate;
  signals: PassageSignals;
  /** At most MAX_PASSAGE_SCORE. */
  raw: number;
}

/**
 * Words count squared: a good fit helps, a few words in common do not. Questions in sentences share words with the
 * wrong entries all the time, and adding words in proportion costs right answers.
 */
const KEYWORD_WEIGHT = 0.8;
export const MAX_PASSAGE_SCORE = 1 + KEYWORD_WEIGHT;

/** Passages by what question and passage have in common, best first. */
export function rankPassages(
  candidates: readonly PassageCandidate[],
  scores: KeywordScores,
): RankedPassage[] {
  return candidates
    .map((candidate) => {
      const signals = {
        cosine: cosineOf(candidate),
        keyword: scores.keywordOf(candidate.ordinal),
        coverage: scores.coverageOf(candidate.ordinal),
      };
      return { candidate, signals, raw: signals.cosine + KEYWORD_WEIGHT * signals.keyword ** 2 };
    })
    .sort((a, b) => b.raw - a.raw || a.candidate.ordinal - b.candidate.ordinal);
}

/** The mean of question and answer ranks FAQ entries better than either of them and than the larger one. */
function cosineOf({ textCosine, askCosine }: PassageCandidate): number {
  if (textCosine === null) return askCosine ?? 0;
  return askCosine === null ? textCosine : (textCosine + askCosine) / 2;
}
