import { randomBytes } from 'node:crypto';
import type { ShopClock } from '../shop/shop-clock';

export interface TokenRecord {
  accessToken: string;
  scopes: ReadonlySet<string>;
  /** null: does not end. */
  expiresAt: Date | null;
  refreshToken: string | null;
  refreshExpiresAt: Date | null;
  revoked: boolean;
  /** Pasted tokens of custom apps may be used without an end where public apps' may not. */
  kind: 'offline' | 'client_credentials' | 'pasted';
}

export const expiringTokenSeconds = 3600;
export const refreshTokenSeconds = 90 * 86_400;
export const clientCredentialsSeconds = 86_399;

/** The access tokens of the app at this shop. */
export class TokenStore {
  private readonly tokens = new Map<string, TokenRecord>();
  /** Old refresh tokens stay good until their successor is used: answers can get lost on the way. */
  private readonly refreshable = new Map<string, TokenRecord>();

  constructor(private readonly clock: ShopClock) {}

  issue(
    scopes: Iterable<string>,
    kind: TokenRecord['kind'],
    seconds: number | null,
    withRefresh = false,
  ): TokenRecord {
    const record: TokenRecord = {
      accessToken: `shpat_${randomBytes(16).toString('hex')}`,
      scopes: new Set(scopes),
      expiresAt: seconds === null ? null : this.in(seconds),
      refreshToken: withRefresh ? `shprt_${randomBytes(16).toString('hex')}` : null,
      refreshExpiresAt: withRefresh ? this.in(refreshTokenSeconds) : null,
      revoked: false,
      kind,
    };
    this.tokens.set(record.accessToken, record);
    if (record.refreshToken) this.refreshable.set(record.refreshToken, record);
    return record;
  }

  /** An expiring token for one that expires; only one such token is good at a time. */
  issueExpiring(scopes: Iterable<string>): TokenRecord {
    for (const token of this.tokens.values()) if (token.refreshToken) token.revoked = true;
    return this.issue(scopes, 'offline', expiringTokenSeconds, true);
  }

  /** @returns null for a token that is unknown, revoked or at its end */
  use(accessToken: string): TokenRecord | null {
    const token = this.tokens.get(accessToken);
    if (!token || token.revoked || this.isOver(token.expiresAt)) return null;
    for (const [refresh, owner] of this.refreshable) {
      if (owner !== token && token.refreshToken) this.refreshable.delete(refresh);
    }
    return token;
  }

  /** @returns a new pair, or null when the refresh token is no longer good */
  refresh(refreshToken: string): TokenRecord | null {
    const old = this.refreshable.get(refreshToken);
    if (!old || this.isOver(old.refreshExpiresAt)) return null;
    return this.issueExpiring(old.scopes);
  }

  /** As after an uninstall: nothing that was issued is good any more. */
  revokeAll(): void {
    for (const token of this.tokens.values()) token.revoked = true;
    this.refreshable.clear();
  }

  /** Ends the access tokens that can end, now; refresh tokens stay good. */
  expireAll(): void {
    for (const token of this.tokens.values()) if (token.expiresAt) token.expiresAt = this.clock.now();
  }

  /** Takes scopes away from (or gives them to) the tokens that exist. */
  setScopes(scopes: Iterable<string>): void {
    for (const token of this.tokens.values()) token.scopes = new Set(scopes);
  }

  private in(seconds: number): Date {
    return new Date(this.clock.now().getTime() + seconds * 1000);
  }

  private isOver(end: Date | null): boolean {
    return end !== null && end <= this.clock.now();
  }
}
