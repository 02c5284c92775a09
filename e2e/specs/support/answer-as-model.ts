import type { FakeLlmRequest, FakeReply } from '../../fakes/llm/fake-llm-script';

interface ChatMessage {
  role: string;
  content: unknown;
}

/** What a model answers to each way of rewording, told apart by a word of the instruction. */
const WORDINGS: readonly [RegExp, string][] = [
  [/half as long/, 'Return the lamp within 30 days.'],
  [/friendlier/, 'Dear friend, return the lamp within 30 days, and get €5.00 on top!'],
  [/into German/, 'Sie können die Lampe 30 Tage lang zurückgeben.'],
  [/into English/, 'How long can I return the lamp?'],
];
const SUMMARY = 'Asks how long the lamp can be returned.\nA refund of €990.00 was promised.';

/** A model that looks up returns before it answers, and does what the copilot asks it for. */
export function answerAsModel({ body }: FakeLlmRequest): FakeReply {
  const messages = body.messages as ChatMessage[];
  const system = String(messages.find(({ role }) => role === 'system')?.content);
  if (!body.tools) return { type: 'reply', text: JSON.stringify(toJsonAnswer(system)) };
  if (messages.at(-1)?.role === 'tool') return { type: 'reply', text: 'Sie haben 30 Tage Zeit [S1].' };
  return { type: 'reply', toolCalls: [{ name: 'search_knowledge', input: { query: 'return goods' } }] };
}

function toJsonAnswer(system: string): Record<string, string> {
  if (system.startsWith('You sum up')) return { summary: SUMMARY };
  return { text: WORDINGS.find(([words]) => words.test(system))?.[1] ?? '' };
}
