import { describe, expect, it } from 'vitest';
import { decideByConfidence } from './decide-by-confidence';
import { estimateConfidence } from './estimate-confidence';
import type { ConfidenceSignals } from './read-signals';

const SIGNALS: ConfidenceSignals = {
  stated: null,
  bestUsed: 0.45,
  margin: 0.2,
  exact: false,
  usedTools: true,
  statesFacts: false,
  askedAgain: false,
  droppedSentences: 0,
  removedCitations: 0,
};
const answered = (over: Partial<ConfidenceSignals>) =>
  estimateConfidence({ ...SIGNALS, ...over }, 'answered');

describe('estimateConfidence', () => {
  it('grows with the find, its lead and the provider’s own statement', () => {
    expect(answered({ bestUsed: 0.6 })).toBeGreaterThan(answered({ bestUsed: 0.4 }));
    expect(answered({ margin: 0.5 })).toBeGreaterThan(answered({ margin: 0 }));
    expect(answered({ stated: 0.9 })).toBeGreaterThan(answered({ stated: 0.5 }));
    expect(answered({ exact: true })).toBe(0.95);
  });

  it('falls with everything that the guard had to do', () => {
    const whole = answered({});
    for (const over of [{ askedAgain: true }, { droppedSentences: 1 }, { removedCitations: 1 }])
      expect(answered(over)).toBeLessThan(whole);
    expect(answered({ bestUsed: null, droppedSentences: 1, askedAgain: true })).toBeLessThan(0.2);
    expect(answered({ bestUsed: null, statesFacts: true, askedAgain: true })).toBeGreaterThan(0.35);
  });

  it('does not doubt an answer that claims nothing, nor trust one that does not know', () => {
    expect(estimateConfidence(SIGNALS, 'clarified')).toBeGreaterThan(0.9);
    expect(estimateConfidence(SIGNALS, 'unsure')).toBeLessThan(0.35);
  });
});

describe('decideByConfidence', () => {
  const settings = { clarifyBelow: 0.35, handOffBelow: 0.2 };
  const decide = (confidence: number, before: Parameters<typeof decideByConfidence>[1]) =>
    decideByConfidence({ confidence, outcome: 'answered' }, before, settings);

  it('answers, asks back, and calls the team once asking back did not help', () => {
    expect(decide(0.35, null)).toBe('answer');
    expect(decide(0.34, null)).toBe('clarify');
    expect(decide(0.1, null)).toBe('clarify');
    expect(decide(0.1, 'answered')).toBe('clarify');
    expect(decide(0.1, 'clarified')).toBe('hand_off');
    expect(decide(0.3, 'unsure')).toBe('clarify');
  });

  it('lets what is no answer be, unless it does not know for the second time', () => {
    const unsure = { confidence: 0.25, outcome: 'unsure' } as const;
    expect(decideByConfidence({ confidence: 0.1, outcome: 'declined' }, 'clarified', settings)).toBe(
      'answer',
    );
    expect(decideByConfidence(unsure, 'answered', settings)).toBe('answer');
    expect(decideByConfidence(unsure, 'unsure', settings)).toBe('hand_off');
  });
});
