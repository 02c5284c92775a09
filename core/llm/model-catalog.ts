import type { ProviderId } from './provider-ids';

/** US dollars per million tokens. */
export interface TokenPrices {
  input: number;
  /** Input that the vendor had in its cache. */
  cachedInput: number;
  /** Input that is written to the cache, where that costs more than plain input. */
  cacheWrite?: number;
  output: number;
}

export interface CatalogModel {
  provider: Exclude<ProviderId, 'builtin'>;
  /** As the API wants it; dated snapshots of it ("…-20261001", "…-2026-10-01") count as the same model. */
  id: string;
  /** As people read it. */
  name: string;
  /** Tokens that prompt and answer may have together. */
  contextTokens: number;
  prices: TokenPrices;
  /** The whole request is billed at these prices when its prompt is longer than `above` tokens. */
  longPrompt?: { above: number; prices: TokenPrices };
  /** Proposed in the admin: quick, and takes tools in the way that the adapter calls it. */
  proposed: boolean;
}

/**
 * The vendors' list prices without batch, priority and regional surcharges. An account may have others: what is
 * computed from them is an estimate.
 */
export const PRICES_AS_OF = '2026-11-20';
export const PRICE_SOURCES: Record<CatalogModel['provider'], readonly string[]> = {
  anthropic: ['https://platform.claude.com/docs/en/about-claude/pricing'],
  openai: [
    'https://developers.openai.com/api/docs/pricing',
    'https://developers.openai.com/api/docs/models/gpt-6.1-terra',
  ],
};

/** Every model whose price is known. The only place in the product where prices of models stand. */
export const MODEL_CATALOG: readonly CatalogModel[] = [
  {
    provider: 'anthropic',
    id: 'claude-sonnet-5-5',
    name: 'Claude Sonnet 5.5',
    contextTokens: 1_000_000,
    // Cache reads were lowered from 0.20 on 7 October 2026.
    prices: { input: 2, cachedInput: 0.1, cacheWrite: 2.5, output: 10 },
    proposed: true,
  },
  {
    provider: 'anthropic',
    id: 'claude-haiku-5-5',
    name: 'Claude Haiku 5.5',
    contextTokens: 1_000_000,
    prices: { input: 0.1, cachedInput: 0.01, cacheWrite: 0.125, output: 0.5 },
    longPrompt: {
      above: 100_000,
      prices: { input: 0.5, cachedInput: 0.05, cacheWrite: 0.625, output: 2.5 },
    },
    proposed: true,
  },
  {
    provider: 'anthropic',
    id: 'claude-opus-5-5',
    name: 'Claude Opus 5.5',
    contextTokens: 1_000_000,
    prices: { input: 4, cachedInput: 0.2, cacheWrite: 5, output: 20 },
    proposed: true,
  },
  {
    provider: 'anthropic',
    id: 'claude-fable-5-1',
    name: 'Claude Fable 5.1',
    contextTokens: 1_000_000,
    prices: { input: 10, cachedInput: 0.25, cacheWrite: 12.5, output: 50 },
    proposed: false,
  },
  {
    provider: 'anthropic',
    id: 'claude-sonnet-5',
    name: 'Claude Sonnet 5',
    contextTokens: 1_000_000,
    prices: { input: 2, cachedInput: 0.2, cacheWrite: 2.5, output: 10 },
    proposed: false,
  },
  {
    provider: 'anthropic',
    id: 'claude-opus-5',
    name: 'Claude Opus 5',
    contextTokens: 1_000_000,
    prices: { input: 5, cachedInput: 0.5, cacheWrite: 6.25, output: 25 },
    proposed: false,
  },
  {
    provider: 'anthropic',
    id: 'claude-haiku-4-5',
    name: 'Claude Haiku 4.5',
    contextTokens: 200_000,
    prices: { input: 1, cachedInput: 0.1, cacheWrite: 1.25, output: 5 },
    proposed: false,
  },
  {
    provider: 'openai',
    id: 'gpt-6.1-terra',
    name: 'GPT-6.1 Terra',
    contextTokens: 1_050_000,
    prices: { input: 1, cachedInput: 0.05, cacheWrite: 1.25, output: 5 },
    longPrompt: { above: 272_000, prices: { input: 2, cachedInput: 0.1, cacheWrite: 2.5, output: 7.5 } },
    proposed: true,
  },
  {
    provider: 'openai',
    id: 'gpt-6-luna',
    name: 'GPT-6 Luna',
    contextTokens: 1_000_000,
    prices: { input: 0.1, cachedInput: 0.01, cacheWrite: 0.125, output: 0.5 },
    longPrompt: { above: 272_000, prices: { input: 0.2, cachedInput: 0.02, cacheWrite: 0.25, output: 0.75 } },
    proposed: false,
  },
  {
    provider: 'openai',
    id: 'gpt-5.6-terra',
    name: 'GPT-5.6 Terra',
    contextTokens: 1_050_000,
    prices: { input: 2, cachedInput: 0.2, output: 12 },
    longPrompt: { above: 272_000, prices: { input: 4, cachedInput: 0.4, output: 18 } },
    proposed: false,
  },
  {
    provider: 'openai',
    id: 'gpt-5.6-luna',
    name: 'GPT-5.6 Luna',
    contextTokens: 1_050_000,
    prices: { input: 0.2, cachedInput: 0.02, output: 1.2 },
    longPrompt: { above: 272_000, prices: { input: 0.4, cachedInput: 0.04, output: 1.8 } },
    proposed: true,
  },
  {
    provider: 'openai',
    id: 'gpt-4.1',
    name: 'GPT-4.1',
    contextTokens: 1_047_576,
    prices: { input: 2, cachedInput: 0.5, output: 8 },
    proposed: false,
  },
  {
    provider: 'openai',
    id: 'gpt-4.1-mini',
    name: 'GPT-4.1 mini',
    contextTokens: 1_047_576,
    prices: { input: 0.4, cachedInput: 0.1, output: 1.6 },
    proposed: false,
  },
];

/**
 * @param model as it is set for the assistant or told by the provider
 * @returns undefined for a model whose price is not known, such as any on a server of one's own
 */
export function findModel(provider: string, model: string): CatalogModel | undefined {
  const plain = model.replace(/-(\d{8}|\d{4}-\d{2}-\d{2})$/, '');
  return MODEL_CATALOG.find((entry) => entry.provider === provider && entry.id === plain);
}
