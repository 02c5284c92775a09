import { createHash } from 'node:crypto';
import type { ContentBlockParam, MessageParam } from '@anthropic-ai/sdk/resources/messages/messages';

/** Answers of the tool loops that run on one provider at a time; a loop has rarely more than four. */
const CAPACITY = 200;

/** What a request held before an answer; a thinking block is only valid behind exactly this. */
export interface AnswerPrefix {
  system: unknown;
  tools: unknown;
  messages: readonly MessageParam[];
}

/**
 * Remembers answers that hold thinking blocks, word for word, for as long as their tool loop runs. Anthropic wants
 * such an answer back unmodified together with the tool results, and only while system prompt, tools and earlier
 * messages are the same ("Preserved thinking"); with anything else in front it must come back without the blocks.
 */
export interface AnswerMemory {
  remember(prefix: AnswerPrefix, content: ContentBlockParam[]): void;
  /** @returns the content of the answer that made exactly these tool calls, if its prefix is still the same */
  recall(prefix: AnswerPrefix, toolCallIds: readonly string[]): ContentBlockParam[] | undefined;
}

export function createAnswerMemory(): AnswerMemory {
  const answers = new Map<string, { fingerprint: string; content: ContentBlockParam[] }>();
  return {
    remember(prefix, content) {
      const calls = content.flatMap((block) => (block.type === 'tool_use' ? [block.id] : []));
      const thought = content.some(
        (block) => block.type === 'thinking' || block.type === 'redacted_thinking',
      );
      if (calls.length === 0 || !thought) return;
      answers.set(calls.join(), { fingerprint: fingerprintOf(prefix), content });
      const [oldest] = answers.keys();
      if (answers.size > CAPACITY && oldest !== undefined) answers.delete(oldest);
    },
    recall(prefix, toolCallIds) {
      const answer = answers.get(toolCallIds.join());
      return answer?.fingerprint === fingerprintOf(prefix) ? answer.content : undefined;
    },
  };
}

function fingerprintOf({ system, tools, messages }: AnswerPrefix): string {
  return createHash('sha256')
    .update(JSON.stringify([system, tools, messages]))
    .digest('base64');
}
