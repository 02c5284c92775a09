import Anthropic from '@anthropic-ai/sdk';
import type { LlmProvider, LlmProviderSettings } from '@/core/llm/llm-provider';
import { AppError } from '@/core/shared/app-error';
import { checkProviderBaseUrl } from '@/platform/provider-address';
import { providerFetch } from '@/platform/provider-fetch';
import { createAnswerMemory } from './answer-memory';
import { classifyAnthropicError } from './classify-anthropic-error';
import { markHistory } from './mark-history';
import { DEFAULT_MODEL } from './model-settings';
import { readAnthropicStream } from './read-anthropic-stream';
import { toAnthropicRequest } from './to-anthropic-request';

const API = 'https://api.anthropic.com';

/**
 * Claude, over Anthropic's Messages API.
 * @param settings `baseUrl` only for a gateway that speaks the same API; default model: see model-settings.ts
 * @throws AppError `invalid_input` without a key, or with a base URL that is none or is not allowed
 */
export function createAnthropicProvider(settings: LlmProviderSettings): LlmProvider {
  const apiKey = settings.apiKey?.trim();
  if (!apiKey) throw new AppError('invalid_input', 'Enter the API key of your Anthropic account.');
  const model = settings.model?.trim() || DEFAULT_MODEL;
  const client = new Anthropic({
    apiKey,
    baseURL: settings.baseUrl ? toApiRoot(settings.baseUrl) : API,
    fetch: providerFetch,
    maxRetries: 0,
    // Its log lines quote payloads.
    logLevel: 'off',
    openTelemetry: false,
  });
  const memory = createAnswerMemory();

  return {
    id: 'anthropic',
    model,
    async *stream(request, signal) {
      const params = toAnthropicRequest(request, model, memory);
      const sent = request.output ? params : { ...params, messages: markHistory(params.messages) };
      const events = await client.messages.create(sent, { signal });
      const { system, tools, messages } = params;
      yield* readAnthropicStream(events, signal, (content) =>
        memory.remember({ system, tools, messages }, content),
      );
    },
    classifyError: (error) => classifyAnthropicError(error, model),
  };
}

/** The SDK adds "/v1/messages" itself. */
function toApiRoot(baseUrl: string): string {
  return checkProviderBaseUrl(baseUrl).href.replace(/\/+$/, '').replace(/\/v1$/, '');
}
