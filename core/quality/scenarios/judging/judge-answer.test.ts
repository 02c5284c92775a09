import { expect, it } from 'vitest';
import { type Expectation, scenarioTurnSchema } from '../scenario';
import { judgeAnswer, type SeenAnswer } from './judge-answer';

const SEEN: SeenAnswer = {
  text: 'The Glimt Headlamp costs €59.90. You can return it within 30 days, and returns are free.',
  cards: ['Glimt Headlamp €59.90'],
  tools: ['search_products', 'search_knowledge'],
  outcome: 'answered',
  status: 'agent',
  fellBack: null,
  evidence: '{"title":"Glimt Headlamp","price":"€59.90"} Return within thirty days. Returns are free.',
};

function judge(expected: Partial<Expectation>, seen: Partial<SeenAnswer> = {}): string[] {
  const turn = scenarioTurnSchema.parse({ message: 'How much is it?', expect: expected });
  return judgeAnswer(turn, { ...SEEN, ...seen }, 'EUR').flatMap(({ passed, reason }) =>
    passed ? [] : reason,
  );
}

it('passes an answer that has all that is expected, however it is written', () => {
  expect(
    judge({
      facts: ['59,90 EUR', '30 days', 'returns are FREE', '/gl[iy]mt/', '59.9', 'return it within 30 days'],
      forbidden: ['€49.90', 'voucher', 'turn'],
      product: 'Glimt Headlamp',
      tool: 'search_products',
      handOff: false,
      outcome: 'answered',
    }),
  ).toEqual([]);
});

it.each<[Partial<Expectation>, Partial<SeenAnswer>, string]>([
  [{ facts: ['€49.90'] }, {}, 'Expected “€49.90”, but the answer says “€59.90”.'],
  [{ facts: ['14 days'] }, {}, 'Expected “14 days”, but the answer says “30 days”.'],
  [{ facts: ['14–30 days'] }, {}, 'Expected “14–30 days”, but the answer says “30 days”.'],
  [{ facts: ['9.90'] }, {}, 'Expected “9.90”, but the answer does not say it.'],
  [{ facts: ['express'] }, {}, 'Expected “express”, but the answer does not say it.'],
  [{ facts: ['/expr[eé]ss/'] }, {}, 'Expected something like /expr[eé]ss/, but the answer does not say it.'],
  [{ forbidden: ['free'] }, {}, 'The answer must not say “free”, but it does.'],
  [{ forbidden: ['€ 59,90'] }, {}, 'The answer must not say “€ 59,90”, but it does.'],
  [
    { product: 'Lodd Tent' },
    {},
    'Expected the product “Lodd Tent”, but the answer does not name it; it shows “Glimt Headlamp €59.90”.',
  ],
  [
    { tool: 'find_order' },
    {},
    'Expected the agent to use “find_order”, but it used “search_products”, “search_knowledge”.',
  ],
  [{ tool: 'find_order' }, { tools: [] }, 'Expected the agent to use “find_order”, but it used no tool.'],
  [{ handOff: true }, {}, 'A person should have been called in, but the agent answered by itself.'],
  [
    { handOff: false },
    { status: 'waiting' },
    'A person was called in, but the agent should have answered by itself.',
  ],
  [{ outcome: 'declined' }, {}, 'Expected the outcome “declined”, but it was “answered”.'],
  [{}, { text: null }, 'There was no answer.'],
  [
    {},
    { text: null, status: 'waiting' },
    'The conversation was with the team already, so the agent kept quiet.',
  ],
  [
    {},
    { fellBack: { from: 'openai', reason: 'The key was refused.' } },
    'openai could not answer, so the built-in answerer did. The key was refused.',
  ],
  [
    {},
    { text: 'It costs €12 and weighs 1.2 kg.' },
    'The answer says “€12”, “1.2 kg”, but nothing that the agent had read says so.',
  ],
])('tells why: %j', (expected, seen, reason) => {
  expect(judge(expected, seen)).toEqual([reason]);
});

it('takes figures as supported in other units and words, and small numbers as counting', () => {
  const text =
    'Here are 3 of them. The first weighs 1.28 kg, can be returned within 30 days and costs 1.299,00 €.';
  const evidence = 'Weight 1280 g. Return within thirty days. €1,299.00';
  expect(judge({}, { text, evidence })).toEqual([]);
});

it('lets the agent keep quiet where it had to call the team', () => {
  expect(judge({ handOff: true }, { text: null, status: 'waiting' })).toEqual([]);
});
