import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDelta, type Delta, hasGap, mergeSnapshot, startTurn } from './running-turn';

/** Cuts a text into parts with their offsets. */
function cut(text: string, lengths: number[]): Delta[] {
  const deltas: Delta[] = [];
  let offset = 0;
  for (const length of lengths) {
    if (offset >= text.length) break;
    deltas.push({ offset, text: text.slice(offset, offset + length) });
    offset += length;
  }
  if (offset < text.length) deltas.push({ offset, text: text.slice(offset) });
  return deltas;
}

const lengths = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 12 });

describe('assembling a streamed answer', () => {
  it('adds parts in order and drops repeated ones', () => {
    let turn = startTurn('t');
    for (const delta of [
      { offset: 0, text: 'Hel' },
      { offset: 3, text: 'lo' },
      { offset: 3, text: 'lo' },
      { offset: 4, text: 'o!' },
    ]) {
      turn = addDelta(turn, delta);
    }
    expect(turn.text).toBe('Hello!');
    expect(hasGap(turn)).toBe(false);
  });

  it('keeps what came behind a gap until the server says what lies before it', () => {
    let turn = addDelta(startTurn('t'), { offset: 0, text: 'One ' });
    turn = addDelta(turn, { offset: 8, text: 'three' });
    expect(turn.text).toBe('One ');
    expect(hasGap(turn)).toBe(true);
    turn = mergeSnapshot(turn, 'One two ');
    expect(turn.text).toBe('One two three');
    expect(hasGap(turn)).toBe(false);
  });

  it('does not go back when the snapshot is older than the parts', () => {
    const turn = addDelta(startTurn('t'), { offset: 0, text: 'Hello there' });
    expect(mergeSnapshot(turn, 'Hello').text).toBe('Hello there');
    expect(mergeSnapshot(turn, 'Other').text).toBe('Other');
  });

  it('ends with the whole text for any order, repetition and moment of the snapshot', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        lengths,
        fc.nat(),
        fc.infiniteStream(fc.nat()),
        (text, cuts, at, random) => {
          const deltas = cut(text, cuts);
          const shuffled = [...deltas, ...deltas]
            .map((delta) => ({ delta, order: random.next().value as number }))
            .sort((one, other) => one.order - other.order)
            .map(({ delta }) => delta);
          const snapshot = text.slice(0, at % (text.length + 1));
          let turn = startTurn('t');
          shuffled.forEach((delta, index) => {
            if (index === at % shuffled.length) turn = mergeSnapshot(turn, snapshot);
            turn = addDelta(turn, delta);
            expect(text.startsWith(turn.text)).toBe(true);
          });
          expect(turn.text).toBe(text);
          expect(hasGap(turn)).toBe(false);
        },
      ),
    );
  });
});
