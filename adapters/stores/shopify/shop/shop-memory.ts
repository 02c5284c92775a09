import type { AdminClient, AskOptions } from '../api/admin-client';
import { ThrottleGate } from '../api/throttle-gate';
import type { ShopBasics } from './open-shop';
import { readBasics } from './read-basics';

/** Scopes, currency and address change rarely, and a reconnect reads them anew at once. */
const BASICS_AGE_MS = 10 * 60_000;
const MAX_SHOPS = 500;

interface Memory {
  gate: ThrottleGate;
  basics: { of: string; at: number; value: ShopBasics } | null;
}

/**
 * What this process remembers of shops between two openings: how full the bucket was, and the basics. Shopify's bucket
 * is one per app and shop, so everything that asks the same shop shares it.
 */
export class ShopMemories {
  private readonly shops = new Map<string, Memory>();

  gate(domain: string): ThrottleGate {
    return this.of(domain).gate;
  }

  /** @param accessToken what another token sees may differ */
  async basics(
    domain: string,
    accessToken: string,
    admin: AdminClient,
    options: AskOptions & { fresh?: boolean } = {},
  ): Promise<ShopBasics> {
    const known = options.fresh ? null : this.known(domain, accessToken);
    if (known) return known;
    const value = await readBasics(admin, options);
    this.of(domain).basics = { of: accessToken, at: Date.now(), value };
    return value;
  }

  /** What was read a while ago at most; null: nothing. */
  known(domain: string, accessToken: string): ShopBasics | null {
    const basics = this.shops.get(domain)?.basics;
    return basics?.of === accessToken && Date.now() - basics.at < BASICS_AGE_MS ? basics.value : null;
  }

  private of(domain: string): Memory {
    let memory = this.shops.get(domain);
    if (!memory) {
      memory = { gate: new ThrottleGate(), basics: null };
      this.shops.set(domain, memory);
      const [oldest] = this.shops.keys();
      if (this.shops.size > MAX_SHOPS && oldest !== undefined) this.shops.delete(oldest);
    }
    return memory;
  }
}
