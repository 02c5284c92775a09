/**
 * The channel of conversations that only try the agent out: no shopper is behind them, drafts of settings may be used
 * in them, and lists and figures leave them out.
 */
export const BENCH_CHANNEL = 'bench';
