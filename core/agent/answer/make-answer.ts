import type { LlmMessage, LlmProvider, LlmStoreFacts, LlmTool, LlmToolCall } from '@/core/llm/llm-provider';
import { addUsage, NO_USAGE, type TokenUsage } from '@/core/llm/token-cost';
import type { AgentSettings } from '@/core/stores/settings/agent/agent-settings';
import type { AnswerGuard } from '../guard/answer-guard';
import { correctionRequest } from '../guard/correction-request';
import { factDecision } from '../guard/guard-decision';
import { isUseful } from '../guard/is-useful';
import type { Passed } from '../guard/stream/fact-gate';
import type { UsageTally } from '../limits/usage-tally';
import { shortenMessages } from '../prompt/shorten-messages';
import { LlmCallFailed, type RetryNotice, streamWithRetry } from '../provider/call-with-retry';
import { ModelRefused, NothingLeft, readFallBack } from '../provider/fall-back';
import { readOfferedTools } from '../tools/agent-tools';
import { runTool } from '../tools/run-tool';
import type { ToolScope } from '../tools/tool';
import type { TraceRecorder } from '../trace/trace-recorder';
import type { AnswerDraft } from './answer-draft';

/** Rounds of model and tools in one turn; the round after the last one gets no tools and must answer. */
const MAX_TOOL_ROUNDS = 5;

/** Of no language more: a provider that does not keep to the limit of tokens is not read to the end. */
const MAX_CHARS_PER_TOKEN = 8;

/** Who watches the answer come into being. */
export interface AnswerSink {
  tool(name: string): void;
  delta(text: string): void;
  /** Everything shown so far is void; `text` is what stands instead. */
  reset(text: string): void;
}

export interface AnswerRequest {
  provider: LlmProvider;
  system: string;
  history: LlmMessage[];
  store: LlmStoreFacts;
  scope: ToolScope;
  draft: AnswerDraft;
  guard: AnswerGuard;
  limits: Pick<AgentSettings, 'toolCallsPerTurn' | 'maxOutputTokens'>;
  tally: UsageTally;
  trace: TraceRecorder;
  /** Asked before every further call of the model; throws when there is to be none. */
  mayGoOn: () => Promise<void>;
  sink: AnswerSink;
  signal: AbortSignal;
  onRetry: (notice: RetryNotice) => void;
}

/**
 * The loop of model ↔ tools. Fills `draft` until the model answers without asking for a tool.
 * @throws LlmCallFailed when the provider stays down; what was shown of the broken step is void then
 * @throws ModelRefused when the model gives no answer, NothingLeft when the guard leaves none, and whatever `mayGoOn`
 * throws
 */
export async function makeAnswer(request: AnswerRequest): Promise<void> {
  const { scope, draft, guard, sink, trace } = request;
  draft.guardWith(guard, request.provider.id === 'builtin' ? 'watch' : 'ask');
  const { toolCallsPerTurn } = request.limits;
  let messages: LlmMessage[] = [...request.history];
  const tools = await readOfferedTools(scope.ctx, scope.storeId, scope.only);
  trace.beginRun(request.provider, { system: request.system, messages, tools });
  for (let round = 0; ; round++) {
    if (round > 0) await request.mayGoOn();
    const mayUseTools = round < MAX_TOOL_ROUNDS && draft.toolRuns.length < toolCallsPerTurn;
    const step = await runStepThatFits(request, messages, mayUseTools ? tools : []);
    const { calls } = step;
    messages = step.messages;
    show(sink, draft.closeStep());
    if (calls.length === 0 || !mayUseTools) break;
    for (const call of calls) sink.tool(call.name);
    const runs = await Promise.all(
      calls.slice(0, toolCallsPerTurn - draft.toolRuns.length).map((call) => runTool(scope, call)),
    );
    draft.toolRuns.push(...runs);
    guard.addRuns(runs);
    trace.addTools(runs);
    messages.push({ role: 'assistant', text: draft.stepText, toolCalls: runs.map((run) => run.call) });
    for (const run of runs) {
      messages.push({
        role: 'tool',
        toolCallId: run.call.id,
        name: run.call.name,
        output: run.error ?? run.output,
        ...(run.error ? { isError: true } : {}),
      });
    }
    dropHeld(request);
    draft.endStep();
  }
  await settleFacts(request, messages);
  show(sink, draft.finish());
  const notices = draft.addNotices(scope.references.notices);
  if (notices) sink.delta(notices);
}

function show(sink: AnswerSink, { text, back }: Passed): void {
  if (back) sink.reset(text);
  else if (text) sink.delta(text);
}

/** The model is asked once to write without what nothing supports; sentences that still hold some are left out. */
async function settleFacts(request: AnswerRequest, messages: readonly LlmMessage[]): Promise<void> {
  const { draft, guard, provider } = request;
  const { held } = draft;
  if (held.length === 0) return;
  if (provider.id === 'builtin') {
    guard.decisions.push(...held.map((sentence) => factDecision('noted', sentence)));
    return;
  }
  try {
    await request.mayGoOn();
    const asked: LlmMessage[] = [
      ...messages,
      { role: 'assistant', text: draft.stepText.trim() },
      { role: 'user', text: correctionRequest(held) },
    ];
    draft.rewriteStep();
    await runStep(request, asked, []);
    show(request.sink, draft.closeStep());
    guard.decisions.push(...held.map((sentence) => factDecision('asked_again', sentence)));
  } catch (error) {
    // There is no second answer: the built-in one is better than half of the first.
    if (!readFallBack(error)) throw error;
    throw new NothingLeft(error);
  }
  dropHeld(request);
  if (!isUseful(draft.text)) throw new NothingLeft();
}

function dropHeld({ draft, guard, sink }: AnswerRequest): void {
  const { held } = draft;
  if (held.length === 0) return;
  guard.decisions.push(...held.map((sentence) => factDecision('dropped', sentence)));
  show(sink, draft.dropHeld());
}

/** A conversation that is too long for the model is shortened, and tried once more. */
async function runStepThatFits(
  request: AnswerRequest,
  messages: LlmMessage[],
  tools: LlmTool[],
): Promise<{ calls: LlmToolCall[]; messages: LlmMessage[] }> {
  try {
    return { calls: await runStep(request, messages, tools), messages };
  } catch (error) {
    if (!(error instanceof LlmCallFailed) || error.kind !== 'too_long') throw error;
    const shorter = shortenMessages(messages);
    return { calls: await runStep(request, shorter, tools), messages: shorter };
  }
}

async function runStep(
  request: AnswerRequest,
  messages: LlmMessage[],
  tools: LlmTool[],
): Promise<LlmToolCall[]> {
  const { draft, sink, signal } = request;
  const startedAt = performance.now();
  const notes: string[] = [];
  let calls: LlmToolCall[] = [];
  let used: TokenUsage = NO_USAGE;
  let finish: string | null = null;
  const events = streamWithRetry({
    provider: request.provider,
    request: {
      system: request.system,
      messages,
      tools,
      maxOutputTokens: request.limits.maxOutputTokens,
      store: request.store,
    },
    signal,
    onRetry: (notice) => {
      notes.push(notice.failure.userMessage);
      request.onRetry(notice);
    },
  });
  const maxChars = request.limits.maxOutputTokens * MAX_CHARS_PER_TOKEN;
  for await (const event of events) {
    switch (event.type) {
      case 'text': {
        const room = maxChars - draft.stepText.length;
        if (room > 0) show(sink, draft.addText(event.delta.slice(0, room)));
        break;
      }
      case 'tool-call':
        calls.push(event.call);
        break;
      case 'usage': {
        const counted = { ...NO_USAGE, ...withoutType(event) };
        request.tally.add(request.provider, counted);
        used = addUsage(used, counted);
        break;
      }
      case 'assessment':
        draft.assessment = { ...draft.assessment, ...withoutType(event) };
        break;
      case 'reset':
        calls = [];
        draft.voidStep();
        sink.reset(draft.text);
        break;
      case 'finish':
        finish = event.reason;
        break;
    }
  }
  const latencyMs = Math.round(performance.now() - startedAt);
  request.trace.endStep({ text: draft.stepText, usage: used, latencyMs, finish, notes });
  if (finish === 'refusal' && `${draft.text}${draft.stepText}`.trim() === '' && calls.length === 0)
    throw new ModelRefused();
  return calls;
}

function withoutType<T extends { type: string }>({ type: _type, ...rest }: T): Omit<T, 'type'> {
  return rest;
}
