/** How long a provider that stayed down is left alone, so that not every shopper waits for its time-outs. */
const COOLDOWN_MS = 30_000;

/** Remembers, per process, which store's provider failed a moment ago. */
export class ProviderCooldown {
  readonly #until = new Map<string, number>();

  rest(storeId: string, provider: string, now: number): void {
    this.#until.set(`${storeId}/${provider}`, now + COOLDOWN_MS);
  }

  isResting(storeId: string, provider: string, now: number): boolean {
    const key = `${storeId}/${provider}`;
    const until = this.#until.get(key);
    if (until === undefined) return false;
    if (until > now) return true;
    this.#until.delete(key);
    return false;
  }
}

export const providerCooldown = new ProviderCooldown();
