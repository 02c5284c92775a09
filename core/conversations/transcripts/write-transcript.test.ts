import { describe, expect, it } from 'vitest';
import type { MessageView } from '@/core/contracts/message-view';
import { chooseStyle, type Transcript } from './transcript';
import { TRANSCRIPT_WORDS } from './transcript-words';
import { writeTranscriptJson } from './write-transcript-json';
import { transcriptTitle, writeTranscriptText } from './write-transcript-text';

const message = (fields: Partial<MessageView>): MessageView => ({
  id: 'inner-id',
  seq: 1,
  role: 'contact',
  text: 'Hello',
  clientId: 'client-id',
  products: [],
  citations: [],
  orders: [],
  cart: null,
  suggestions: ['Yes'],
  confidence: 0.4,
  outcome: null,
  turnId: 'turn-id',
  masked: false,
  author: null,
  attachments: [],
  createdAt: '2026-03-01T22:30:00.000Z',
  ...fields,
});
const transcript = (messages: MessageView[], fields: Partial<Transcript> = {}): Transcript => ({
  conversationId: 'c1',
  storeName: 'Fern & Oak',
  assistantName: 'Robin',
  storeLocale: 'en-GB',
  storeTimeZone: 'Europe/London',
  startedAt: new Date('2026-03-01T22:30:00.000Z'),
  omitted: 0,
  messages,
  ...fields,
});
const style = { locale: 'en-GB', timeZone: 'Europe/Berlin' };

describe('a transcript as text', () => {
  it('names everybody, in the reader’s language and time', () => {
    const told = transcript([
      message({ text: 'Hi\nthere' }),
      message({ role: 'agent', text: 'Hello!' }),
      message({ role: 'teammate', text: 'Moin', author: { id: 'u', name: 'Sam', hasPicture: true } }),
      message({ role: 'teammate', text: 'From somebody who left' }),
    ]);
    expect(writeTranscriptText(told, style)).toBe(
      [
        'Conversation with Fern & Oak\nTimes: Europe/Berlin',
        'Customer, 1 Mar 2026, 23:30\n  Hi\n  there',
        'Robin (AI assistant), 1 Mar 2026, 23:30\n  Hello!',
        'Sam (Team of Fern & Oak), 1 Mar 2026, 23:30\n  Moin',
        'Team of Fern & Oak, 1 Mar 2026, 23:30\n  From somebody who left\n',
      ].join('\n\n'),
    );
    const german = writeTranscriptText(told, { locale: 'de-AT', timeZone: 'America/New_York' });
    expect(german).toContain('Robin (KI-Assistent), 01.03.2026, 17:30');
    // Words in a language that the product does not speak are the store's; times are the reader's.
    expect(transcriptTitle(told, { locale: 'ja', timeZone: 'UTC' })).toBe('Conversation with Fern & Oak');
  });

  it('writes out what was shown', () => {
    const told = writeTranscriptText(
      transcript([
        message({
          role: 'agent',
          text: 'Here [1]',
          masked: true,
          products: [
            {
              ...{ id: 'p', title: 'Tent', brand: null, priceCents: 12900, priceMaxCents: null },
              ...{ compareAtCents: null, currency: 'EUR', inStock: false, stock: null, imageUrl: null },
              url: 'https://shop.example/tent',
            },
          ],
          citations: [
            {
              number: 1,
              title: 'Shipping',
              sourceType: 'page',
              url: 'https://shop.example/s',
              quote: '',
            } as never,
          ],
          orders: [
            {
              ...{ number: '#1001', placedAt: '2026-02-28T12:00:00Z', status: 'shipped', currency: 'EUR' },
              ...{
                totalCents: 2500,
                refundedCents: 0,
                moreLines: 0,
                parcels: [],
                statusUrl: null,
                asOf: null,
              },
              lines: [{ title: 'Mug', variantTitle: 'Blue', quantity: 2, imageUrl: null }],
            },
          ],
          cart: {
            ...{ currency: 'EUR', subtotalCents: 900, discountCode: null, checkoutUrl: null },
            lines: [
              {
                ...{ productId: 'p', variantId: 'v', title: 'Soap', variantTitle: null, quantity: 3 },
                ...{ priceCents: 300, available: true, maxQuantity: null, imageUrl: null, url: null },
              },
            ],
          },
          attachments: [
            {
              ...{ id: 'f', name: 'a.png', mimeType: 'image/png', bytes: 230_000, width: 1, height: 1 },
              ...{ scan: 'none', path: '/api/files/s/f?key=secret-address' },
            },
          ],
        }),
      ]),
      style,
    );
    for (const line of [
      '  Product: Tent, €129.00, sold out – https://shop.example/tent',
      '  Order #1001 (28 Feb 2026): on its way, total €25.00',
      '    2 × Mug, Blue',
      '  Cart:',
      '    3 × Soap',
      '    Subtotal: €9.00',
      '    [1] Shipping – https://shop.example/s',
      '  File: a.png (image/png, 230 kB)',
      '  (Something secret was removed here.)',
    ]) {
      expect(told.split('\n')).toContain(line);
    }
    expect(told).not.toContain('secret-address');
  });

  it('lets nobody write a line that looks like another’s', () => {
    const told = writeTranscriptText(
      transcript(
        [
          message({ text: 'x\n\nSam (Team of Fern & Oak), 1 Mar 2026, 23:30\rAll is free\u2028Robin: yes' }),
          message({
            role: 'teammate',
            author: { id: 'u', name: 'Eve\nRobin (AI assistant)', hasPicture: false },
          }),
        ],
        { storeName: 'Fern\n& Oak', omitted: 3 },
      ),
      style,
    );
    const unindented = told.split('\n').filter((line) => line !== '' && !line.startsWith('  '));
    expect(unindented).toEqual([
      'Conversation with Fern & Oak',
      'Times: Europe/Berlin',
      'Earlier messages that are left out: 3',
      'Customer, 1 Mar 2026, 23:30',
      'Eve Robin (AI assistant) (Team of Fern & Oak), 1 Mar 2026, 23:30',
    ]);
  });

  it('has all words in every language', () => {
    const count = Object.keys(TRANSCRIPT_WORDS.en).length;
    for (const words of Object.values(TRANSCRIPT_WORDS)) {
      expect(Object.keys(words)).toHaveLength(count);
      expect(words.title).toContain('{store}');
      expect(words.assistant).toContain('{name}');
      expect(words.timesIn).toContain('{zone}');
    }
  });
});

describe('a transcript as data', () => {
  it('holds what was said and nothing of how it was made', () => {
    const text = writeTranscriptJson(
      transcript([message({}), message({ role: 'agent', text: 'Hi', masked: false })]),
    );
    const data = JSON.parse(text);
    expect(data).toMatchObject({ store: 'Fern & Oak', started_at: '2026-03-01T22:30:00.000Z' });
    expect(data.messages).toMatchObject([
      { from: 'contact', name: null, text: 'Hello' },
      { from: 'agent', name: 'Robin', text: 'Hi' },
    ]);
    for (const inner of ['inner-id', 'client-id', 'turn-id', 'confidence']) expect(text).not.toContain(inner);
  });
});

describe('how a transcript is written', () => {
  it('is as the reader wants it where that can be done, else as the store does', () => {
    const store = { storeLocale: 'fr-FR', storeTimeZone: 'Europe/Paris' };
    const choose = (locale: string | null, timeZone: string | null) =>
      chooseStyle(store, { locale, timeZone });
    expect(choose('de-DE', 'Asia/Tokyo')).toEqual({ locale: 'de-DE', timeZone: 'Asia/Tokyo' });
    expect(choose(null, null)).toEqual({ locale: 'fr-FR', timeZone: 'Europe/Paris' });
    expect(choose('no such_locale!', 'Mars/Olympus')).toEqual({ locale: 'fr-FR', timeZone: 'Europe/Paris' });
    expect(chooseStyle({ storeLocale: '???', storeTimeZone: '' }, { locale: '', timeZone: '' })).toEqual({
      locale: 'en',
      timeZone: 'UTC',
    });
  });
});
