import type { MessageView } from '@/core/contracts/message-view';

/** What one client shows of one conversation: messages by their numbers, whatever way they came. */
export class Screen {
  readonly messages = new Map<number, Pick<MessageView, 'id' | 'role' | 'text'>>();
  /** Two messages that claimed the same place. */
  conflicts = 0;

  /** @returns whether messages before it are missing, so that they must be fetched */
  show({ seq, id, role, text }: MessageView): boolean {
    const shown = this.messages.get(seq);
    if (shown && shown.id !== id) this.conflicts++;
    if (!shown) this.messages.set(seq, { id, role, text });
    return seq > 1 && !this.messages.has(seq - 1);
  }

  /** Nothing is missing before what is shown last. */
  get isWhole(): boolean {
    return this.wholeUpTo === Math.max(0, ...this.messages.keys());
  }

  /** Up to where nothing is missing. */
  get wholeUpTo(): number {
    let seq = 0;
    while (this.messages.has(seq + 1)) seq++;
    return seq;
  }
}
