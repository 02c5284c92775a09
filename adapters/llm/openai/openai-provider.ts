import OpenAI from 'openai';
import type { LlmProvider, LlmProviderSettings } from '@/core/llm/llm-provider';
import { AppError } from '@/core/shared/app-error';
import { checkProviderBaseUrl } from '@/platform/provider-address';
import { providerFetch } from '@/platform/provider-fetch';
import { classifyOpenAiError } from './classify-openai-error';
import { DEFAULT_MODEL } from './model-settings';
import { readOpenAiStream } from './read-openai-stream';
import { toOpenAiRequest } from './to-openai-request';

const API = 'https://api.openai.com/v1';

/** Compatible servers of one's own mostly want no key, but the SDK does. */
const NO_KEY = 'not-needed';

/**
 * OpenAI's Chat Completions API, or any server that speaks it: Ollama, vLLM, LM Studio, LiteLLM, OpenRouter, Azure.
 * @param settings for a server of one's own: `baseUrl` (its "/v1" is added when there is no path) and `model`; a key
 *   only if it wants one. For OpenAI itself: `apiKey`, and a model if not the default of model-settings.ts.
 * @throws AppError `invalid_input` when a needed setting is missing or the base URL is none or not allowed
 */
export function createOpenAiProvider(settings: LlmProviderSettings): LlmProvider {
  const server = settings.baseUrl?.trim() ? toApiRoot(settings.baseUrl) : new URL(API);
  const official = server.hostname === new URL(API).hostname;
  const apiKey = settings.apiKey?.trim() || (official ? undefined : NO_KEY);
  if (!apiKey) throw new AppError('invalid_input', 'Enter the API key of your OpenAI account.');
  const model = settings.model?.trim() || (official ? DEFAULT_MODEL : undefined);
  if (!model) {
    throw new AppError(
      'invalid_input',
      'Enter the name of a model that your server offers, such as qwen3:8b.',
    );
  }
  const names = { vendor: official ? 'OpenAI' : server.host, model };
  const client = new OpenAI({
    apiKey,
    baseURL: server.href,
    organization: null,
    project: null,
    fetch: providerFetch,
    maxRetries: 0,
    // Its log lines quote payloads.
    logLevel: 'off',
  });

  return {
    id: 'openai',
    model,
    async *stream(request, signal) {
      const chunks = await client.chat.completions.create(toOpenAiRequest(request, model), { signal });
      yield* readOpenAiStream(chunks, signal);
    },
    classifyError: (error) => classifyOpenAiError(error, names),
  };
}

function toApiRoot(baseUrl: string): URL {
  const url = checkProviderBaseUrl(baseUrl);
  if (url.pathname === '/') url.pathname = '/v1';
  return url;
}
