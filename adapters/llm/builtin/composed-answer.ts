import type { TurnOutcome } from '@/core/contracts/message-view';

/** An answer before it is streamed. References ([P1], [S1]) stand in the text. */
export interface ComposedAnswer {
  text: string;
  outcome: TurnOutcome;
  /** 0..1 */
  confidence: number;
  suggestions?: string[];
}
