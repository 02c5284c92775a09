import type { LlmMessage, LlmProvider, LlmTool } from '@/core/llm/llm-provider';
import type { TokenUsage } from '@/core/llm/token-cost';
import { toToolResultText } from '@/core/llm/tool-input';
import type { HandOffReason } from '../hand-off/hand-off-reasons';
import type { ToolRun } from '../tools/run-tool';
import type { PassageTrace, RunTrace, StepTrace, TurnTrace } from './turn-trace';

/** What one call of the model came to. */
export interface EndedStep {
  text: string;
  usage: TokenUsage;
  latencyMs: number;
  finish: string | null;
  notes: readonly string[];
}

/** Takes down how an answer comes about, while it does. Keeps references only; what is long is cut in the end. */
export class TraceRecorder {
  readonly #runs: RunTrace[] = [];
  readonly #startedAt: number;
  /** Why the team was called in whatever a model would say. */
  handOff: HandOffReason | null = null;
  /** Milliseconds that the finished answer was looked at. */
  reviewMs: number | null = null;

  /** @param startedAt when the turn began, by performance.now() */
  constructor(startedAt = performance.now()) {
    this.#startedAt = startedAt;
  }

  /** An answerer begins. */
  beginRun(
    provider: Pick<LlmProvider, 'id' | 'model'>,
    asked: { system: string; messages: readonly LlmMessage[]; tools: readonly LlmTool[] },
  ): void {
    this.#runs.push({
      provider: provider.id,
      model: provider.model,
      system: asked.system,
      messages: asked.messages.map((message) => ({
        role: message.role,
        text: message.role === 'tool' ? toToolResultText(message.output) : message.text,
      })),
      tools: asked.tools.map(({ name }) => name),
      steps: [],
      failure: null,
    });
  }

  endStep({ usage, notes, ...step }: EndedStep): void {
    const { inputTokens, cachedTokens, outputTokens } = usage;
    const counted = { inputTokens, cachedTokens, outputTokens };
    const atMs = Math.max(0, Math.round(performance.now() - this.#startedAt - step.latencyMs));
    this.#runs.at(-1)?.steps.push({ ...step, atMs, notes: [...notes], tools: [], usage: counted });
  }

  /** The tools that the last step asked for. */
  addTools(runs: readonly ToolRun[]): void {
    const step: StepTrace | undefined = this.#runs.at(-1)?.steps.at(-1);
    step?.tools.push(
      ...runs.map(({ call, output, error, latencyMs }) => ({
        name: call.name,
        input: call.input,
        output,
        error,
        latencyMs,
      })),
    );
  }

  /** The answerer at work failed; its answer is not used. */
  failRun(reason: string): void {
    const run = this.#runs.at(-1);
    if (run) run.failure = reason;
  }

  /** @param used names of the passages and products that the answer refers to */
  build(
    rest: Omit<TurnTrace, 'version' | 'runs' | 'passages' | 'handOff' | 'reviewMs' | 'shortened'>,
    used: ReadonlySet<string>,
  ): TurnTrace {
    return {
      version: 1,
      runs: this.#runs,
      passages: this.#runs.flatMap((run) =>
        run.steps.flatMap((step) => step.tools.flatMap((tool) => readPassages(tool.output, used))),
      ),
      ...rest,
      handOff: this.handOff,
      reviewMs: this.reviewMs,
      shortened: false,
    };
  }
}

/** Whatever a tool found and scored under a short name. */
function readPassages(output: unknown, used: ReadonlySet<string>): PassageTrace[] {
  if (typeof output !== 'object' || output === null) return [];
  return Object.values(output)
    .filter(Array.isArray)
    .flat()
    .filter((item) => typeof item === 'object' && item !== null && typeof item.ref === 'string')
    .map((item) => ({
      ref: item.ref,
      title: typeof item.title === 'string' ? item.title : '',
      source: typeof item.source_type === 'string' ? item.source_type : 'product',
      score: typeof item.score === 'number' ? item.score : null,
      ...(isSignals(item.signals) ? { signals: item.signals } : {}),
      used: used.has(item.ref),
    }));
}

function isSignals(value: unknown): value is Record<string, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((part) => typeof part === 'number')
  );
}
