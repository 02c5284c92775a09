/**
 * Lets the turns of one conversation run one after the other, in the order in which they came: a shopper who writes
 * again before the answer is there gets two answers in order, and the second one knows the first.
 */
export class ConversationLine {
  readonly #last = new Map<string, Promise<void>>();

  /**
   * Takes a place at the end of the line. `leave` must be called in any case.
   * @returns `before`: resolves when all who came earlier have left; null when nobody is there
   */
  enter(conversationId: string): { before: Promise<void> | null; leave: () => void } {
    const before = this.#last.get(conversationId) ?? null;
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const all = before ? before.then(() => left) : left;
    this.#last.set(conversationId, all);
    return {
      before,
      leave: () => {
        leave();
        if (this.#last.get(conversationId) === all) this.#last.delete(conversationId);
      },
    };
  }
}

export const conversationLine = new ConversationLine();
