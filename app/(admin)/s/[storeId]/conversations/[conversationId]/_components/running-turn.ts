import type { MessageView } from '@/core/contracts/message-view';

/** The answer that is being written right now. */
export interface RunningTurn {
  turnId: string;
  text: string;
  /** What the agent does at the moment; null while it writes or thinks. */
  tool: string | null;
}

export type TurnEvent =
  | { type: 'started' | 'reset' | 'ended' | 'stored'; turnId: string }
  | { type: 'tool'; turnId: string; tool: string }
  | { type: 'delta'; turnId: string; offset: number; text: string };

/** The state of the running answer after a live event; null when none runs. */
export function runningTurn(state: RunningTurn | null, event: TurnEvent): RunningTurn | null {
  const current: RunningTurn =
    state?.turnId === event.turnId ? state : { turnId: event.turnId, text: '', tool: null };
  switch (event.type) {
    case 'started':
    case 'reset':
      return { turnId: event.turnId, text: '', tool: null };
    case 'tool':
      return { ...current, tool: event.tool };
    case 'delta': {
      // Whoever joins halfway has missed the beginning: the whole answer comes as a message in a moment.
      if (event.offset > current.text.length) return { ...current, tool: null };
      return { ...current, tool: null, text: current.text.slice(0, event.offset) + event.text };
    }
    case 'stored':
    case 'ended':
      return state?.turnId === event.turnId ? null : state;
  }
}

/** The messages with one more, in order and without doubles. */
export function addMessage(messages: readonly MessageView[], message: MessageView): MessageView[] {
  const others = messages.filter(({ id }) => id !== message.id);
  return [...others, message].sort((one, other) => one.seq - other.seq);
}
