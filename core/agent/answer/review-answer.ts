import type { TurnOutcome } from '@/core/contracts/message-view';
import type { Embedder } from '@/core/llm/embedder';
import type { AgentSettings } from '@/core/stores/settings/agent/agent-settings';
import { type ConfidenceDecision, decideByConfidence } from '../confidence/decide-by-confidence';
import { estimateConfidence } from '../confidence/estimate-confidence';
import { type ConfidenceSignals, readSignals } from '../confidence/read-signals';
import { findUnsupportedCitations, removeCitations } from '../grounding/check-citations';
import type { AnswerGuard } from '../guard/answer-guard';
import { isOffTopic } from '../guard/off-topic';
import { leaksInstructions } from '../guard/prompt-leak';
import type { AnswerDraft } from './answer-draft';
import type { AnswerSink } from './make-answer';
import { ownWords } from './own-words';

export interface ReviewRequest {
  draft: AnswerDraft;
  guard: AnswerGuard;
  sink: AnswerSink;
  embedder: Pick<Embedder, 'embed'>;
  /** The built-in answerer quotes what it cites, and knows no recipes. */
  isBuiltin: boolean;
  settings: Pick<AgentSettings, 'clarifyBelow' | 'handOffBelow'>;
  store: { name: string; currency: string };
  /** Languages of the shopper and of the store, for words of our own. */
  languages: readonly (string | null)[];
  /** What a model was told to do, without the store's own rules: no answer repeats it. */
  modelInstructions: string;
  /** Of the agent's last message before this one. */
  outcomeBefore: TurnOutcome | null;
}

export interface Review {
  confidence: number;
  outcome: TurnOutcome;
  decision: ConfidenceDecision;
  /** From what the confidence came, for the trace. */
  signals: ConfidenceSignals;
}

/**
 * Looks at a finished answer as a whole: whether it is the store's business, whether its citations bear it out, and how
 * sure it is. Replaces it by the store's own words where it must not stand.
 */
export async function reviewAnswer(request: ReviewRequest): Promise<Review> {
  const { draft, guard } = request;
  const words = ownWords(...request.languages);
  const fault = request.isBuiltin ? null : findFault(request);
  if (fault) {
    guard.decisions.push({
      check: fault,
      action: 'replaced',
      text: draft.raw.slice(0, 300),
      facts: [],
    });
    replace(request, guard.withoutForbidden(words.decline(request.store.name)));
    draft.assessment = { outcome: 'declined' };
  }
  if (!request.isBuiltin) await checkCitations(request);

  const signals = readSignals(draft, guard.decisions, request.store.currency);
  const handedOff = draft.toolRuns.some((run) => run.call.name === 'request_human' && run.error === null);
  const outcome = handedOff ? 'handed_off' : (draft.assessment.outcome ?? 'answered');
  const confidence = estimateConfidence(signals, outcome);
  const decision = decideByConfidence({ confidence, outcome }, request.outcomeBefore, request.settings);
  if (decision === 'answer' || outcome === 'unsure') return { confidence, outcome, decision, signals };
  replace(request, guard.withoutForbidden(words.askBack));
  draft.assessment = { outcome: 'clarified' };
  return { confidence, outcome: 'clarified', decision, signals };
}

function findFault({ draft, guard, modelInstructions }: ReviewRequest): 'off_topic' | 'prompt_leak' | null {
  if (leaksInstructions(draft.raw, modelInstructions)) return 'prompt_leak';
  return isOffTopic(draft.raw, (text) => guard.mentions(text)) ? 'off_topic' : null;
}

function replace({ draft, sink }: ReviewRequest, raw: string): void {
  sink.reset(draft.replace(raw).text);
}

async function checkCitations(request: ReviewRequest): Promise<void> {
  const { draft, guard, embedder, store } = request;
  const passages = new Map(draft.toolRuns.flatMap((run) => readPassages(run.output)));
  if (passages.size === 0) return;
  const unsupported = await findUnsupportedCitations(embedder, draft.raw, passages, store.currency);
  if (unsupported.length === 0) return;
  for (const { name, sentence } of unsupported) {
    const facts = [{ kind: 'citation', text: name }];
    guard.decisions.push({ check: 'citation', action: 'removed', text: sentence.slice(0, 300), facts });
  }
  replace(request, removeCitations(draft.raw, unsupported));
}

function readPassages(output: unknown): [name: string, text: string][] {
  if (typeof output !== 'object' || output === null || !('passages' in output)) return [];
  const { passages } = output;
  if (!Array.isArray(passages)) return [];
  return passages.flatMap((passage): [string, string][] =>
    typeof passage?.ref === 'string' && typeof passage.text === 'string'
      ? [[passage.ref, `${String(passage.title ?? '')}. ${passage.text}`]]
      : [],
  );
}
