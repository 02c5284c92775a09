/** Turns that run in this process, so that they can be stopped and their text so far be shown to late joiners. */
export class RunningTurns {
  readonly #turns = new Map<string, { abort: AbortController; text: () => string }>();

  start(turnId: string, abort: AbortController, text: () => string): void {
    this.#turns.set(turnId, { abort, text });
  }

  end(turnId: string): void {
    this.#turns.delete(turnId);
  }

  /** @returns false when the turn does not run in this process */
  cancel(turnId: string): boolean {
    const turn = this.#turns.get(turnId);
    turn?.abort.abort(new TurnCancelled());
    return turn !== undefined;
  }

  /** What the shopper sees of the answer so far; null when the turn runs elsewhere. */
  textSoFar(turnId: string): string | null {
    return this.#turns.get(turnId)?.text() ?? null;
  }

  get size(): number {
    return this.#turns.size;
  }
}

/** The reason of an abort that somebody asked for. */
export class TurnCancelled extends Error {
  constructor() {
    super('the turn was cancelled');
    this.name = 'TurnCancelled';
  }
}

// One per process: the server's bundle and Next's share it through the global object.
const KEY = Symbol.for('storefolk.runningTurns');
const holder = globalThis as { [KEY]?: RunningTurns };
holder[KEY] ??= new RunningTurns();
export const runningTurns: RunningTurns = holder[KEY];
