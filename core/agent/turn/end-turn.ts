import { limitTrace } from '../trace/limit-trace';
import type { TurnTrace } from '../trace/turn-trace';
import { closeTurn } from './close-turn';
import type { FinishedTurn } from './rows/finish-turn.queries';
import type { TurnWork } from './turn-work';

/** What is said in the end, without who says it. */
export type LastWord = Omit<NonNullable<FinishedTurn['message']>, 'role'>;

/**
 * Ends the turn with what it came to.
 * @param message null: nothing is said
 * @returns false when somebody else had ended the turn, or taken it over
 */
export async function endTurn(
  work: TurnWork,
  status: FinishedTurn['status'],
  message: LastWord | null,
): Promise<boolean> {
  const { storeId, conversationId } = work.turn;
  const { turnId, attempt } = work.inputs;
  const latencyMs = Math.round(performance.now() - work.startedAt);
  return closeTurn(work.ctx, {
    storeId,
    conversationId,
    turnId,
    attempt,
    status,
    provider: work.provider?.id ?? 'builtin',
    model: work.provider?.model ?? null,
    fellBackFrom: work.fellBackFrom,
    ...work.tally.total,
    costMicros: work.tally.costMicros,
    usage: work.tally.byModel,
    latencyMs,
    firstTokenMs: work.broadcast.firstTokenMs,
    toolRuns: work.draft.toolRuns,
    trace: buildTrace(work, message, latencyMs),
    message: message ? { role: 'agent', ...message } : null,
  });
}

function buildTrace(work: TurnWork, message: LastWord | null, latencyMs: number): TurnTrace {
  const { clarifyBelow, handOffBelow } = work.inputs.agentSettings;
  const used = new Set([...work.draft.sources, ...work.draft.products]);
  return limitTrace(
    work.trace.build(
      {
        guard: work.decisions.map((decision) => ({ ...decision })),
        confidence: {
          value: message?.confidence ?? null,
          outcome: message?.outcome ?? null,
          parts: { ...work.review?.signals },
          thresholds: { clarifyBelow, handOffBelow },
        },
        language: work.inputs.language,
        usage: work.tally.total,
        costMicros: work.tally.costMicros,
        latencyMs,
        firstTokenMs: work.broadcast.firstTokenMs,
      },
      used,
    ),
  );
}
