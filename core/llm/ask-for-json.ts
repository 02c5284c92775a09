import { z } from 'zod';
import { AppError } from '@/core/shared/app-error';
import type { LlmProvider, LlmStoreFacts } from './llm-provider';
import { addUsage, NO_USAGE, type TokenUsage } from './token-cost';

export interface JsonQuestion<T extends z.ZodObject> {
  /** Names the form of the answer, in letters and underscores. */
  name: string;
  schema: T;
  system: string;
  /** What is to be read; fence what others wrote. */
  text: string;
  maxOutputTokens: number;
  store: LlmStoreFacts;
}

/**
 * One short call of a model for something that a program reads: a class, a summary. Uses the vendor's structured
 * output where it has one; anything else is parsed leniently and checked against the schema all the same.
 * @param onUsage told what the call used, also when its answer is of no use
 * @throws AppError `provider_failed` when the model fails or its answer does not fit; not tried again
 */
export async function askForJson<T extends z.ZodObject>(
  provider: LlmProvider,
  question: JsonQuestion<T>,
  signal: AbortSignal,
  onUsage: (usage: TokenUsage) => void,
): Promise<z.infer<T>> {
  const { name, schema, system, text, maxOutputTokens, store } = question;
  const request = {
    system: `${system}\nAnswer with one JSON object and nothing else.`,
    messages: [{ role: 'user' as const, text }],
    tools: [],
    maxOutputTokens,
    output: { name, schema: z.toJSONSchema(schema, { io: 'output' }) as Record<string, unknown> },
    store,
  };
  let answer = '';
  let used = NO_USAGE;
  try {
    for await (const event of provider.stream(request, signal)) {
      if (event.type === 'text') answer += event.delta;
      if (event.type === 'usage') {
        const { type: _, ...counted } = event;
        used = addUsage(used, { ...NO_USAGE, ...counted });
      }
    }
  } catch (error) {
    throw new AppError('provider_failed', provider.classifyError(error).userMessage, { cause: error });
  } finally {
    onUsage(used);
  }
  const parsed = schema.safeParse(readObject(answer));
  if (parsed.success) return parsed.data;
  throw new AppError('provider_failed', 'The model’s answer did not have the form that was asked for.');
}

/** The outermost object in the text: models without structured output like to put a fence or a sentence around it. */
function readObject(answer: string): unknown {
  const from = answer.indexOf('{');
  const to = answer.lastIndexOf('}');
  if (from === -1 || to < from) return null;
  try {
    return JSON.parse(answer.slice(from, to + 1));
  } catch {
    return null;
  }
}
