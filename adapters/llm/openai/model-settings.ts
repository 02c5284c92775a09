import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';

/** The balanced model of the newest family that takes tools over Chat Completions; for OpenAI's own API only. */
export const DEFAULT_MODEL = 'gpt-6.1-terra';

type ModelSettings = Pick<
  ChatCompletionCreateParamsStreaming,
  'max_tokens' | 'max_completion_tokens' | 'reasoning_effort'
>;

/** Reasoning counts as output; an answer of the asked length needs this much on top. */
const REASONING_HEADROOM_TOKENS = 4_096;

/**
 * Only OpenAI's own models know `max_completion_tokens` and `reasoning_effort`; they are told by their names, since
 * they also come by way of Azure and gateways. From GPT-5.6 on, Chat Completions takes tools only together with an
 * explicit effort of `none`, which is also what answers soonest; the older o-series and GPT-5 cannot go below `low`.
 */
export function settingsForModel(model: string, maxOutputTokens: number): ModelSettings {
  if (/^gpt-(5\.[1-9]|[6-9])/.test(model)) {
    return { max_completion_tokens: maxOutputTokens, reasoning_effort: 'none' };
  }
  if (/^(gpt-5|o\d)(-|$)/.test(model)) {
    return { max_completion_tokens: maxOutputTokens + REASONING_HEADROOM_TOKENS, reasoning_effort: 'low' };
  }
  return { max_tokens: maxOutputTokens };
}
