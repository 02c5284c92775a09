import type { MessageCreateParamsStreaming } from '@anthropic-ai/sdk/resources/messages/messages';

/** Sonnet class: quick, and good at tools; a support answer costs well below a cent. */
export const DEFAULT_MODEL = 'claude-sonnet-5-5';

type ModelSettings = Pick<MessageCreateParamsStreaming, 'thinking' | 'output_config' | 'max_tokens'>;

/** Thinking counts as output (docs: "Thinking"); an answer of the asked length needs this much on top. */
const THINKING_HEADROOM_TOKENS = 4_096;

/**
 * A shopper waits for the first word, so models think as little as they can be told to. What each accepts differs,
 * and the wrong word is a 400 (checked against platform.claude.com, October 2026):
 * Sonnet 5.5 takes `between_tools` and refuses `disabled`; Opus 5.5, Fable and Mythos cannot stop thinking, only
 * think less; Sonnet 5, Opus 5 and Haiku 5.5 take `disabled`; older models think only when asked to.
 * A model that is not known here gets neither word, which is right for any of them.
 */
export function settingsForModel(model: string, maxOutputTokens: number): ModelSettings {
  if (/^claude-sonnet-5-5\b/.test(model)) {
    return {
      thinking: { type: 'between_tools' },
      output_config: { effort: 'medium' },
      max_tokens: maxOutputTokens,
    };
  }
  if (/^claude-(opus-5-5|fable-5|mythos-5)\b/.test(model)) {
    return { output_config: { effort: 'low' }, max_tokens: maxOutputTokens + THINKING_HEADROOM_TOKENS };
  }
  if (/^claude-(sonnet-5|opus-5|haiku-5-5)(-\d{8})?$/.test(model)) {
    return { thinking: { type: 'disabled' }, max_tokens: maxOutputTokens };
  }
  return { max_tokens: maxOutputTokens };
}
