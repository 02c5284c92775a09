import { describe, expect, it } from 'vitest';
import { joinTinyPassages } from './join-tiny-passages';
import { splitPassages } from './split-passages';

const SENTENCE = 'Every lamp is tested by hand before it leaves our house.';

describe('a passage that is only a label', () => {
  it('goes to the passage before it, with its own heading', () => {
    expect(
      splitPassages(`# Lamps\n\n${SENTENCE}\n\n## Weight\n\n76 g\n\n# Sold in the Alps?\n\nYes`),
    ).toEqual([{ heading: 'Lamps', text: `${SENTENCE}\nWeight: 76 g\nSold in the Alps? Yes` }]);
  });

  it('goes to the passage behind it when it comes first', () => {
    expect(splitPassages(`Petzl\n\n# Lamps\n\n${SENTENCE}`)).toEqual([
      { heading: 'Lamps', text: `Petzl\n${SENTENCE}` },
    ]);
  });

  it('is joined with others until they say something', () => {
    const data = '#### Type\n\nHeadlamp\n\n#### Weight\n\n76 g\n\n#### Battery\n\nRechargeable, two hours';
    expect(splitPassages(`${data}\n\n# Care\n\n${SENTENCE}`)).toEqual([
      { heading: 'Type', text: 'Headlamp\nWeight: 76 g\nBattery: Rechargeable, two hours' },
      { heading: 'Care', text: SENTENCE },
    ]);
  });

  it('stays where there is nothing else', () => {
    expect(splitPassages('# Brand\n\nPetzl')).toEqual([{ heading: 'Brand', text: 'Petzl' }]);
  });

  it('takes words from a neighbour that is full', () => {
    const full = { heading: 'Lamps', text: `${SENTENCE} ${SENTENCE} ${SENTENCE}` };
    const passages = joinTinyPassages([full, { heading: 'Brand', text: 'Petzl' }], full.text.length + 3);
    expect(passages).toHaveLength(2);
    expect(passages[1]).toMatchObject({
      heading: 'Lamps',
      text: expect.stringMatching(/house\.\nBrand: Petzl$/),
    });
    expect(passages.map(({ text }) => text).join(' ')).toBe(`${full.text}\nBrand: Petzl`);
  });

  it('is not a short sentence, in any script', () => {
    for (const sentence of ['No returns.', '返品できません。', 'Really?']) {
      expect(splitPassages(`# A\n\n${SENTENCE}\n\n# B\n\n${sentence}`)).toHaveLength(2);
    }
  });
});
