import { addUsage, costMicros, NO_USAGE, type TokenUsage } from '@/core/llm/token-cost';

/** What one model was used for within a turn. */
export interface ModelUsage extends TokenUsage {
  provider: string;
  model: string;
  /** Millionths of a US dollar; null: the price is not known. */
  costMicros: number | null;
}

/**
 * Counts the tokens of a turn by model. It outlives a draft that is thrown away: broken attempts and a provider that
 * was replaced are billed too.
 */
export class UsageTally {
  readonly #byModel = new Map<string, ModelUsage>();

  /** Counts one call. `builtin` uses no tokens and is not counted. */
  add(provider: { id: string; model: string }, usage: TokenUsage): void {
    if (provider.id === 'builtin') return;
    const key = `${provider.id}/${provider.model}`;
    const cost = costMicros(provider.id, provider.model, usage);
    const before = this.#byModel.get(key);
    this.#byModel.set(key, {
      provider: provider.id,
      model: provider.model,
      ...addUsage(before ?? NO_USAGE, usage),
      costMicros: cost === null ? null : (before?.costMicros ?? 0) + cost,
    });
  }

  get byModel(): ModelUsage[] {
    return [...this.#byModel.values()];
  }

  get total(): TokenUsage {
    return this.byModel.reduce<TokenUsage>(addUsage, NO_USAGE);
  }

  /** Millionths of a US dollar; null as soon as one price is not known. */
  get costMicros(): number | null {
    const costs = this.byModel.map((usage) => usage.costMicros);
    return costs.includes(null) ? null : costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0);
  }

  /** The part of the cost whose prices are known. */
  get knownCostMicros(): number {
    return this.byModel.reduce((sum, usage) => sum + (usage.costMicros ?? 0), 0);
  }
}
