import type { LlmMessage } from '@/core/llm/llm-provider';
import { createHandOffProvider } from '../hand-off/hand-off-provider';
import type { HandOffReason } from '../hand-off/hand-off-reasons';
import { runAnswerer } from './run-answerer';
import type { TurnWork } from './turn-work';

/** Answers by calling the team in, and notes in the trace what for. */
export async function handOver(work: TurnWork, reason: HandOffReason, history: LlmMessage[]): Promise<void> {
  work.trace.handOff = reason;
  await runAnswerer(work, createHandOffProvider(reason), history);
}
