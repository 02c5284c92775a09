import { describe, expect, it } from 'vitest';
import { findUnsupported } from '../check-facts';
import { Evidence } from '../evidence/evidence';
import { FactGate, type GateMode } from './fact-gate';

const EVIDENCE = new Evidence({
  storeName: 'Fern & Oak',
  assistantName: 'Ada',
  currency: 'EUR',
  timeZone: 'UTC',
  now: new Date('2026-11-20T09:00:00Z'),
  websiteUrl: 'https://fern.example',
  supportEmail: 'hello@fern.example',
  instructions: '',
  shopperTexts: [],
  earlierAnswers: [],
});
EVIDENCE.addResult({
  products: [
    {
      ref: 'P1',
      title: 'Skimmer 2 Ultralight Tent',
      price: '€389.00',
      price_cents: 38900,
      stock: 4,
      summary: '',
    },
    {
      ref: 'P2',
      title: 'Harbour 2 Tent',
      price: '€249.00',
      price_cents: 24900,
      stock: 12,
      summary: '1,280 g',
    },
  ],
  passages: [
    {
      ref: 'S1',
      title: 'Returns',
      text: 'Returns within 30 days. Sent by 24 November 2026. 10% off for members.',
    },
  ],
});

const gate = (mode: GateMode) =>
  new FactGate(
    mode,
    (text) => findUnsupported(EVIDENCE, text, 'EUR'),
    (name) => EVIDENCE.names.knows(name, null),
  );

/** As models stream: pieces of up to four letters, each with the space before it. */
const tokens = (text: string) => text.match(/\s?[\p{L}\p{N}]{1,4}|\s?[^\p{L}\p{N}\s]+|\s/gu) ?? [];

const ANSWERS = [
  'Both fit for two people. The Skimmer 2 Ultralight Tent [P1] is €389.00 and the lightest that we have; there are 4 left. The Harbour 2 Tent [P2] costs 249 € and weighs 1,280 g, so it is the better choice when you do not walk far.',
  'You can return everything within 30 days of getting it [S1]. Please keep the packaging if you can, and write to hello@fern.example beforehand so that we can send you the label. As a member you get 10% off.',
  'Gerne! Das Harbour 2 Tent [P2] kostet 249,00 €, davon sind noch 12 Stück auf Lager. Verschickt wird es bis zum 24. November 2026, also rechtzeitig vor dem ersten Schnee. Mehr steht unter https://fern.example im Netz.',
  'Here is what I found:\n- **Skimmer 2 Ultralight Tent** – €389.00 [P1]\n- **Harbour 2 Tent** – €249.00 [P2]\n\nShall I put one of them into your cart, or would you rather compare the two side by side first?',
];

describe('FactGate', () => {
  it('adds less than 80 ms for 95 of 100 characters of a normal stream', () => {
    const figures = [40, 60, 90].map((rate) => {
      const delays = ANSWERS.flatMap((answer) => delaysOf(answer, 1000 / rate)).toSorted((a, b) => a - b);
      const at = (share: number) => Math.round(delays[Math.floor(share * (delays.length - 1))] ?? 0);
      return { rate, p50: at(0.5), p95: at(0.95), max: at(1) };
    });
    for (const { rate, p50, p95, max } of figures)
      process.stdout.write(`added delay at ${rate} tokens/s: p50 ${p50} ms, p95 ${p95} ms, max ${max} ms\n`);
    expect(figures.find(({ rate }) => rate === 60)?.p95).toBeLessThanOrEqual(80);
  });

  it('shows words at once, and a fact when it is complete', () => {
    const one = gate('ask');
    expect(one.push('it costs').text).toBe('it costs');
    expect(one.push(' €2').text).toBe(' ');
    expect(one.push('49').text).toBe('');
    expect(one.push('.00').text).toBe('');
    expect(one.push(' and').text).toBe('€249.00 and');
    expect(one.push(' 3').text).toBe(' ');
    expect(one.push(' le').text).toBe('');
  });

  it('holds everything from a wrong fact on when the model is to write anew', () => {
    const one = gate('ask');
    const shown = tokens('It is nice. It costs €10.00 only. It is light.').map(
      (token) => one.push(token).text,
    );
    expect(shown.join('') + one.end().text).toBe('It is nice. It costs ');
    expect(one.held).toMatchObject([{ text: 'It costs €10.00 only. ', facts: [{ kind: 'price' }] }]);
    expect(one.good).toBe('It is nice. It is light.');
  });

  it('takes back the beginning of a sentence that is dropped, and goes on', () => {
    const one = gate('drop');
    let shown = '';
    for (const token of [...tokens('It is nice. It costs €10.00 only. It is light.'), '']) {
      const { text, back } = one.push(token);
      shown = back ? text : shown + text;
    }
    expect(shown + one.end().text).toBe('It is nice. It is light.');
  });

  it('alters nothing when it only watches', () => {
    const text = 'It costs €10.00 only.\n\nTake the Falcon Peak [P1]!';
    const one = gate('watch');
    expect(
      tokens(text)
        .map((token) => one.push(token).text)
        .join('') + one.end().text,
    ).toBe(text);
    expect(one.held.map(({ facts }) => facts.map(({ kind }) => kind))).toEqual([['price'], ['name']]);
  });
});

/** Milliseconds by which each character comes later than without the gate; working time included. */
function delaysOf(answer: string, pauseMs: number): number[] {
  const one = gate('ask');
  const delays: number[] = [];
  const waiting: number[] = [];
  let now = 0;
  const release = (count: number, at: number) => {
    for (const came of waiting.splice(0, count)) delays.push(at - came);
  };
  for (const token of tokens(answer)) {
    // Streams stutter: every fifth token takes three times as long.
    now += delays.length % 5 === 0 ? 2 * pauseMs : pauseMs * 0.8;
    for (let i = 0; i < token.length; i++) waiting.push(now);
    const startedAt = performance.now();
    const { text, back } = one.push(token);
    expect(back).toBe(false);
    release(text.length, now + performance.now() - startedAt);
  }
  release(one.end().text.length, now);
  expect(waiting, answer).toEqual([]);
  return delays;
}
