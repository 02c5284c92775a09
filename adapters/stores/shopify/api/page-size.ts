import { TooCostlyError } from './too-costly-error';

/**
 * How many items to ask for at once. Shopify's price of a query depends on how many items its connections may hold, and
 * its formula is not ours to know: when it says "too costly", we ask for half as many from then on.
 */
export class PageSize {
  constructor(private size: number) {}

  /** Runs `ask` with as many items as are affordable. */
  async fit<T>(ask: (first: number) => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask(this.size);
      } catch (error) {
        if (!(error instanceof TooCostlyError) || this.size === 1) throw error;
        this.size = Math.ceil(this.size / 2);
      }
    }
  }
}
