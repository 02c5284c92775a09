import type { IncomingHttpHeaders } from 'node:http';

export interface FakeToolCall {
  name: string;
  input?: unknown;
  /** Sent instead of `input`: for broken JSON. */
  rawInput?: string;
  id?: string;
}

/** What happens in mid-answer, after so many text or argument pieces. */
export interface FakeBreak {
  afterPieces: number;
  /** cut: the socket dies · end: a clean end without the closing events · hang: silence · error: the vendor's event */
  how: 'cut' | 'end' | 'hang' | 'error';
}

/** A streamed answer. */
export interface FakeReply {
  type: 'reply';
  text?: string;
  /** Claude only: thinks before it answers, and wants that back. */
  thinking?: string;
  toolCalls?: FakeToolCall[];
  /** By default what the content says: `tool-calls` or `stop`. */
  finish?: 'stop' | 'tool-calls' | 'length' | 'refusal' | 'pause';
  usage?: { inputTokens: number; outputTokens: number; cachedTokens?: number; writtenTokens?: number };
  /** Characters in a piece. */
  pieceLength?: number;
  /** Between pieces. */
  pauseMs?: number;
  /** Writes so few bytes at a time that characters and lines arrive in parts. */
  bytesPerWrite?: number;
  break?: FakeBreak;
  /** How servers deviate that only claim to speak OpenAI's API. */
  quirks?: {
    wholeToolCalls?: boolean;
    noToolCallIds?: boolean;
    zeroIndexes?: boolean;
    noUsage?: boolean;
    stopAfterToolCalls?: boolean;
  };
}

/** An answer with an error status. */
export interface FakeFailure {
  type: 'fail';
  status: number;
  /** The header as it is sent: seconds or a date. */
  retryAfter?: string;
  /** The vendor's `error.type`; by default the one that belongs to the status. */
  errorType?: string;
  errorCode?: string;
  message?: string;
}

export type FakeStep =
  | FakeReply
  | FakeFailure
  /** Takes the request and says nothing. */
  | { type: 'hang' }
  /** Closes the connection at once. */
  | { type: 'drop' }
  | { type: 'redirect'; to: string };

export interface FakeLlmRequest {
  vendor: 'anthropic' | 'openai';
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
  /** What the real API would answer 400 for. */
  violations: string[];
  /** Resolves when the caller has hung up or the answer is complete. */
  ended: Promise<'complete' | 'hung-up'>;
}

/** Steps in order, one a request, or a rule that answers each request. */
export type FakeScript = FakeStep[] | ((request: FakeLlmRequest, index: number) => FakeStep);
