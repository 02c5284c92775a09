import { expect, it } from 'vitest';
import { buildSystemPrompt, type PromptFacts } from './build-system-prompt';

const facts: PromptFacts = {
  storeName: 'Fern',
  websiteUrl: null,
  currency: 'EUR',
  locale: 'de-AT',
  language: 'fr',
  timeZone: 'UTC',
  assistantName: 'Ada',
  personality: 'professional',
  doNotSay: [],
  instructions: '',
  now: new Date('2026-11-20T10:00:00Z'),
};

it('names the conversation’s language', () => {
  expect(buildSystemPrompt(facts)).toContain('where it tells none, in French');
});

it('lists what must not be said, and has no such section otherwise', () => {
  expect(buildSystemPrompt(facts)).not.toContain('Never say or write');
  const prompt = buildSystemPrompt({ ...facts, doNotSay: ['cheap', 'lifetime warranty'] });
  expect(prompt).toMatch(/Never say or write[^\n]*\n- cheap\n- lifetime warranty/);
});
