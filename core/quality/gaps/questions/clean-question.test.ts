import { describe, expect, it } from 'vitest';
import { cleanQuestion } from './clean-question';

describe('cleanQuestion', () => {
  it.each([
    ['Do you ship\n to  Norway?', 'Do you ship to Norway?'],
    ['Warranty?', 'Warranty?'],
    ['How can I pay?', 'How can I pay?'],
    ['how can i pay', 'how can i pay'],
    ['Can I change the address of order #EU-1001?', 'Can I change the address of order …'],
    ['write to me at anna.berg@post.example about the tent', 'write to me at … about the tent'],
    ['call me on +49 170 1234567 about the tent', 'call me on … about the tent'],
    ['where is parcel 1Z999AA10123456784 now', 'where is parcel … now'],
    ['my card [card number removed] was refused, why?', 'my card … was refused, why?'],
    ['is the 2026 model of the tent in stock?', 'is the 2026 model of the tent in stock?'],
    ['Do you sell the DCS-8325LH camera?', 'Do you sell the DCS-8325LH camera?'],
  ])('%j → %j', (text, expected) => {
    expect(cleanQuestion(text)).toBe(expected);
  });

  it.each(['hi', 'ok thanks', '#1001', 'anna@post.example', '12345', '[card number removed]', 'tent'])(
    '%j is nothing to answer from knowledge',
    (text) => {
      expect(cleanQuestion(text)).toBeNull();
    },
  );

  it('keeps long letters short', () => {
    expect(cleanQuestion('Where do you make your tents? '.repeat(50))?.length).toBeLessThanOrEqual(301);
  });
});
