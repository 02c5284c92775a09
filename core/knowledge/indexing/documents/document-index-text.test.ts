import { describe, expect, it } from 'vitest';
import { documentPassages } from './document-index-text';

describe('the chunks of a document', () => {
  it('are one per FAQ entry, with a vector for the answer and one for each way to ask', () => {
    const [entry, ...more] = documentPassages({
      sourceType: 'faq',
      sourceTitle: 'FAQ',
      title: 'How long does delivery take?',
      text: 'Two days.',
      phrasings: ['When will it arrive?', '  ', 'When will it arrive?'],
    });
    expect(more).toEqual([]);
    expect(entry).toEqual({
      heading: 'How long does delivery take?',
      text: 'Two days.',
      embeddingTexts: ['Two days.', 'How long does delivery take?', 'When will it arrive?'],
      fields: ['How long does delivery take?\nWhen will it arrive?', 'Two days.', ''],
    });
  });

  it('are passages with title and headings otherwise', () => {
    const [passage] = documentPassages({
      sourceType: 'policy',
      sourceTitle: 'Policies',
      title: 'Returns',
      text: '## Sale items\n\nNo returns.',
      phrasings: [],
    });
    expect(passage).toEqual({
      heading: 'Sale items',
      text: 'No returns.',
      embeddingTexts: ['Returns. Sale items. No returns.'],
      fields: ['Returns › Sale items', 'No returns.', ''],
    });
  });
});
