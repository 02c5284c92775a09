import { describe, expect, it } from 'vitest';
import { judgePair } from './judge-pair';
import { readPassage } from './read-passage';

const store = { currency: 'EUR', locale: 'en', name: 'Fern & Oak' };
const SIMILAR = 0.8;

async function judge(
  left: [title: string, text: string],
  right: [title: string, text: string],
  similarity = SIMILAR,
) {
  const read = ([title, text]: [string, string]) =>
    readPassage({ title, heading: '', text, isFaq: title.endsWith('?') }, store);
  return judgePair(await read(left), await read(right), similarity);
}

describe('two passages', () => {
  it('contradict each other in figures of the same subject', async () => {
    expect(
      await judge(
        ['Shipping', 'Shipping costs €4.90, free from €50.'],
        ['When is delivery free?', 'Delivery is free for orders over €75.'],
      ),
    ).toMatchObject({
      kind: 'contradiction',
      explanation: 'Delivery: one says “€50”, the other “€75” (from which amount).',
      mirrored: 'Delivery: one says “€75”, the other “€50” (from which amount).',
    });
  });

  it('say the same in other units and words', async () => {
    for (const [left, right] of [
      ['You can return items within two weeks.', 'Items can be returned within 14 days.'],
      ['All products have a warranty of 24 months.', 'The warranty is 2 years.'],
      ['Orders can be cancelled within 24 hours.', 'You can cancel an order within one day.'],
      ['Fern & Oak delivers within 2 to 4 days.', 'Delivery takes 2–4 working days.'],
    ] as const) {
      expect((await judge(['Terms', left], ['Terms', right]))?.kind, left).not.toBe('contradiction');
    }
  });

  it('may differ where one of them is about something else', async () => {
    for (const [left, right] of [
      ['You can return items within 30 days.', 'Sale items can be returned within 14 days.'],
      ['Delivery to Austria takes 3 days.', 'Delivery to Italy takes 6 days.'],
      ['Delivery takes 3 days.', 'Express delivery takes 1 day.'],
      ['We are open on Monday from 9 am to 6 pm.', 'We are open on Saturday from 10 am to 2 pm.'],
      ['We do not ship to Norway.', 'We ship to Sweden.'],
      ['Orders ship within 24 hours.', 'Delivery takes 3 days.'],
    ] as const) {
      expect(await judge(['Terms', left], ['Conditions', right]), right).toBeNull();
    }
  });

  it('contradict each other when one denies what the other affirms, in any of the languages', async () => {
    for (const [left, right] of [
      ['We ship to Switzerland.', "We don't ship to Switzerland."],
      ['Wir liefern in die Schweiz.', 'In die Schweiz liefern wir leider nicht.'],
      ['Nous livrons en Suisse.', 'Nous ne livrons pas en Suisse.'],
      ['Hacemos envíos a Suiza.', 'No hacemos envíos a Suiza.'],
    ] as const) {
      expect(await judge(['Terms', left], ['Terms', right]), right).toMatchObject({
        kind: 'contradiction',
        explanation: 'Delivery: one says yes, the other says no.',
      });
    }
  });

  it('are no copies below titles that tell them apart', async () => {
    const text = 'Delivery takes 3 to 5 working days with us.';
    expect(await judge(['Delivery to Austria', text], ['Delivery to Italy', text])).toBeNull();
    expect((await judge(['Delivery times', text], ['How long is delivery?', text]))?.kind).toBe('duplicate');
  });
});
