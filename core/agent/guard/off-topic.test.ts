import { describe, expect, it } from 'vitest';
import { isOffTopic } from './off-topic';

const nowhere = () => false;

describe('isOffTopic', () => {
  it('sees program code, fenced or not', () => {
    for (const text of [
      'Sure!\n```python\ndef sort(xs):\n    return sorted(xs)\n```',
      'Here you go:\nfunction add(a, b) {\n  return a + b;\n}',
      'SELECT name FROM users\nconst x = 1;\nconsole.log(x)',
    ])
      expect(isOffTopic(text, nowhere), text).toBe(true);
  });

  it('sees a recipe, unless the shop has it', () => {
    const recipe = 'Take 200 g flour, 3 eggs and 100 ml of milk. Whisk it and preheat the oven.';
    expect(isOffTopic(recipe, nowhere)).toBe(true);
    expect(isOffTopic('Nimm 250 g Mehl und 2 Eier, verquirlen, dann den Ofen vorheizen.', nowhere)).toBe(
      true,
    );
    expect(isOffTopic(recipe, (words) => words.includes('flour'))).toBe(false);
  });

  it('leaves alone what shops say', () => {
    for (const text of [
      'The Skimmer 2 Ultralight Tent is €389.00 and weighs 1,280 g.',
      'Use 15 g of coffee for 250 ml of water, as the passage says [S1].',
      'Wash it at 30 °C, do not tumble dry, and return it within 30 days (see https://fern.example/returns).',
      '- **Moka Pot**: for 6 cups\n- **Milk Pitcher**: 350 ml',
      'Your code is `FERN10`; enter it at the checkout.',
      'Let me check: if (and only if) it is in stock, it ships today.',
      'The kettle can boil the water at 90 °C; whisk not included. It holds 1 l of water.',
    ])
      expect(isOffTopic(text, nowhere), text).toBe(false);
  });
});
