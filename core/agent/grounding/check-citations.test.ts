import { describe, expect, it } from 'vitest';
import { findUnsupportedCitations, removeCitations } from './check-citations';

const PASSAGES = new Map([
  ['S1', 'You can send things back within 30 days of getting them. The label is free in Germany.'],
  ['S2', 'Our boots can be resoled. It costs €89.00 and takes three weeks.'],
]);

/** Texts about the same thing point the same way. */
const embedder = {
  embed: async (texts: readonly string[]) =>
    texts.map((text) =>
      Float32Array.from(
        /back|return|refund|label/i.test(text) ? [1, 0] : /boots|sole/i.test(text) ? [0, 1] : [0.1, 0.1],
      ),
    ),
};
const check = (raw: string) => findUnsupportedCitations(embedder, raw, PASSAGES, 'EUR');
const names = async (raw: string) => (await check(raw)).map(({ name }) => name);

describe('findUnsupportedCitations', () => {
  it('keeps what shares figures, words or meaning', async () => {
    expect(await names('Returns are possible for 30 days [S1].')).toEqual([]);
    expect(await names('Getting new soles costs 89 € [S2].')).toEqual([]);
    expect(await names('You may return whatever does not please you [S1].')).toEqual([]);
    expect(await names('The label is free in Germany. [S1]')).toEqual([]);
  });

  it('finds other figures and other matters', async () => {
    expect(await names('Returns are possible for 60 days [S1].')).toEqual(['S1']);
    expect(await names('You may return whatever does not please you [S2].')).toEqual(['S2']);
    expect(await names('Nothing is ever closed here, not even at night [S1].')).toEqual(['S1']);
  });

  it('reads a reference behind the full stop as its sentence’s', async () => {
    expect(await names('Returns are possible for 30 days. [S1] New soles cost €89.00. [S2]')).toEqual([]);
    expect(await names('Returns are possible for 30 days. [S2] New soles cost €89.00. [S1]')).toEqual([
      'S2',
      'S1',
    ]);
  });

  it('keeps it when nothing can be measured', async () => {
    const broken = { embed: () => Promise.reject(new Error('no model')) };
    const raw = 'You may return whatever does not please you [S2].';
    expect(await findUnsupportedCitations(broken, raw, PASSAGES, 'EUR')).toEqual([]);
  });
});

describe('removeCitations', () => {
  it('takes out the one, and leaves its neighbours', async () => {
    const raw = 'Returns take 60 days [S1, P2]. New soles cost €89.00 [S2].';
    expect(removeCitations(raw, await check(raw))).toBe(
      'Returns take 60 days [P2]. New soles cost €89.00 [S2].',
    );
    const single = 'Returns take 60 days [S1]. That is all.';
    expect(removeCitations(single, await check(single))).toBe('Returns take 60 days. That is all.');
  });
});
