import { expect, it } from 'vitest';
import { summarizeTried } from '@/core/agent/hand-off/summarize-tried';
import { readSummary } from './read-summary';

it('takes apart what the agent writes down at a hand-off', () => {
  const tools = [
    { name: 'search_products', input: { query: 'tent' }, output: { products: [1, 2] }, error: null },
    { name: 'find_order', input: {}, output: { status: 'not_verified' }, error: null },
  ];
  const summary = summarizeTried([
    { seq: 1, role: 'contact', text: 'A tent?', outcome: null, tools: null },
    { seq: 2, role: 'agent', text: 'Which one?', outcome: 'clarified', tools },
    { seq: 3, role: 'contact', text: 'Tried: nothing', outcome: null, tools: null },
  ]);
  expect(readSummary(`Note: wants a tent.\nFor two.\n\n${summary}`)).toEqual([
    { label: null, text: 'Note: wants a tent.\nFor two.', items: [] },
    { label: 'Wanted', text: '“Tried: nothing”', items: [] },
    { label: 'Before', text: '“A tent?”', items: [] },
    {
      label: 'Tried',
      text: '',
      items: ['search products: “tent” → 2 products', 'find order → not verified'],
    },
    { label: 'Last answer (clarified)', text: '“Which one?”', items: [] },
  ]);
  expect(readSummary('')).toEqual([]);
});
