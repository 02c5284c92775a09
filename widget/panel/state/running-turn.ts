/** The answer that is being written. Offsets and lengths count UTF-16 units, as the server's do. */
export interface RunningTurn {
  turnId: string;
  text: string;
  /** What the agent does right now, e.g. "search_products"; null while it writes. */
  tool: string | null;
  /** Parts that came after a gap, kept until the text before them is fetched. */
  ahead: readonly Delta[];
  /** Set when the answer has ended and its stored message has not come yet. */
  ended: 'done' | 'cancelled' | 'failed' | null;
}

export interface Delta {
  offset: number;
  text: string;
}

export function startTurn(turnId: string): RunningTurn {
  return { turnId, text: '', tool: null, ahead: [], ended: null };
}

/** Whether parts are missing, so that the text must be fetched. */
export function hasGap(turn: RunningTurn): boolean {
  return turn.ahead.length > 0;
}

/** Adds a part where it belongs: repeated parts change nothing, one behind a gap waits. */
export function addDelta(turn: RunningTurn, delta: Delta): RunningTurn {
  return drain({ ...turn, tool: null, ahead: [...turn.ahead, delta] });
}

/** Puts the text that the server has so far under the parts that came since. */
export function mergeSnapshot(turn: RunningTurn, text: string): RunningTurn {
  return drain({ ...turn, text: turn.text.startsWith(text) ? turn.text : text });
}

function drain(turn: RunningTurn): RunningTurn {
  let { text } = turn;
  const ahead: Delta[] = [];
  for (const delta of [...turn.ahead].sort((one, other) => one.offset - other.offset)) {
    if (delta.offset > text.length) ahead.push(delta);
    else if (delta.offset + delta.text.length > text.length) text = text.slice(0, delta.offset) + delta.text;
  }
  return { ...turn, text, ahead };
}
