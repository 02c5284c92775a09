import { describe, expect, it } from 'vitest';
import type { Embedder } from '@/core/llm/embedder';
import { pickSentences, splitSentences } from './pick-sentences';

const away: Embedder = {
  id: 'test:away@1:1',
  dims: 1,
  embed: () => Promise.reject(new Error('the model is away')),
};

describe('splitSentences', () => {
  it('reads prose, lists and tables, and leaves headings and marks out', () => {
    const passage = [
      '# Shipping',
      'We ship with **DHL**. It takes approx. 3 days, e.g. to Spain.',
      '- Germany: €4.90',
      '| Zone | Price |',
      '|------|-------|',
      '| EU | €9.90 |',
      'See [our page](https://shop.example/x).',
    ].join('\n');
    expect(splitSentences(passage)).toEqual([
      'We ship with DHL.',
      'It takes approx. 3 days, e.g. to Spain.',
      'Germany: €4.90',
      'Zone – Price',
      'EU – €9.90',
      'See our page.',
    ]);
  });
});

describe('pickSentences', () => {
  const policy = [
    'You can return items within 30 days.',
    'Gift cards cannot be returned at all, whatever the occasion was.',
    'The refund arrives within five working days after the parcel has reached our warehouse in Ghent.',
    'Our team checks every parcel by hand, and writes to you when something is missing from it.',
    'Worn shoes are only taken back when the sole is clean.',
    'Please keep the receipt of the post office until the refund has arrived on your account, in case it is lost.',
    'Shipping of returns is free within Belgium.',
  ].join(' ');

  it('keeps a short passage whole', async () => {
    expect(await pickSentences(away, 'returns?', 'You have 30 days. Keep the box.')).toEqual([
      'You have 30 days.',
      'Keep the box.',
    ]);
  });

  it('falls back to shared words without the model, and quotes word for word', async () => {
    const picked = await pickSentences(away, 'when does my refund arrive?', policy);
    expect(picked.join(' ')).toContain('The refund arrives within five working days');
    for (const sentence of picked) expect(policy).toContain(sentence);
    expect(picked.join(' ').length).toBeLessThanOrEqual(420);
  });
});
