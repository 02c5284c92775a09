import { describe, expect, it } from 'vitest';
import { HAND_OFF_REASONS } from '@/core/agent/hand-off/hand-off-reasons';
import type { AskedQuestion } from './asked-questions.queries';
import { findWeakness } from './find-weakness';

const GOOD: AskedQuestion = {
  messageId: 'm',
  conversationId: 'c',
  text: 'Do you ship to Norway?',
  language: 'en',
  askedAt: new Date(0),
  turnStatus: 'done',
  outcome: 'answered',
  confidence: 0.8,
  shopperHelpful: null,
  teamHelpful: null,
  handOffReason: null,
  searches: 1,
  otherTools: 0,
  bestScore: 0.5,
  saidBefore: false,
};
const weakness = (over: Partial<AskedQuestion>) => findWeakness({ ...GOOD, ...over }, 0.35);

describe('findWeakness', () => {
  it('finds nothing wrong with an answer', () => {
    expect(weakness({})).toEqual([]);
    expect(weakness({ outcome: 'clarified', confidence: 0.93 })).toEqual([]);
    expect(weakness({ outcome: 'smalltalk', searches: 0, bestScore: null, confidence: null })).toEqual([]);
  });

  it.each<[string, Partial<AskedQuestion>, string[]]>([
    ['did not know', { outcome: 'unsure', confidence: 0.25 }, ['unsure']],
    ['failed', { turnStatus: 'failed', outcome: 'unsure', confidence: 0 }, ['unanswered']],
    ['said nothing', { outcome: null, confidence: null }, ['unanswered']],
    ['asked back for want of confidence', { outcome: 'clarified', confidence: 0.3 }, ['low_confidence']],
    ['found nothing', { bestScore: null }, ['nothing_found']],
    ['found next to nothing', { bestScore: 0.1 }, ['nothing_found']],
    ['was asked the same again', { saidBefore: true }, ['repeated']],
    ['displeased the shopper', { shopperHelpful: false }, ['rated_down']],
    ['was corrected by the team', { teamHelpful: false, shopperHelpful: true }, ['rated_down_by_team']],
    ['had nothing like it', { outcome: 'declined', bestScore: 0.05 }, ['nothing_found']],
    ['was declined wrongly', { outcome: 'declined', teamHelpful: false }, ['rated_down_by_team']],
  ])('an answer that %s', (_, over, expected) => {
    expect(weakness(over)).toEqual(expected);
  });

  it('leaves alone what was declined, cancelled, or found helpful', () => {
    expect(weakness({ outcome: 'declined', shopperHelpful: false })).toEqual([]);
    expect(weakness({ turnStatus: 'cancelled', outcome: null })).toEqual([]);
    expect(weakness({ outcome: 'unsure', shopperHelpful: true })).toEqual([]);
  });

  it('knows the hand-offs that knowledge could have spared', () => {
    const reasonsFor = (reason: keyof typeof HAND_OFF_REASONS) =>
      weakness({ outcome: 'handed_off', handOffReason: HAND_OFF_REASONS[reason], searches: 0 });
    expect(reasonsFor('unsure')).toEqual(['handed_off']);
    expect(reasonsFor('provider_failed')).toEqual(['handed_off']);
    expect(reasonsFor('repeated')).toEqual(['repeated']);
    for (const reason of ['asked', 'angry', 'policy'] as const) expect(reasonsFor(reason)).toEqual([]);
    const wantsPerson = { outcome: 'handed_off', handOffReason: HAND_OFF_REASONS.asked, bestScore: null };
    expect(weakness({ ...wantsPerson, saidBefore: true })).toEqual([]);
  });

  it('does not blame knowledge when other tools were at work', () => {
    expect(weakness({ bestScore: null, otherTools: 1 })).toEqual([]);
  });
});
