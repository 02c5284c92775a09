import { providerName } from '@/app/_components/provider-words';
import type { RunTrace, StepTrace, TurnTrace } from '@/core/agent/trace/turn-trace';
import { toolWords } from '../../../_components/tool-words';

export type SpanKind = 'beside' | 'model' | 'retrieval' | 'tool' | 'check' | 'failed';

/** One thing that took time. Milliseconds, counted from when the message had come in. */
export interface Span {
  kind: SpanKind;
  words: string;
  atMs: number;
  ms: number;
}

/** Shorter than that, the time between two things is not worth a line. */
const WORTH_MS = 5;
const RETRIEVAL = /^(search_|get_product$|recommend_)/;

/** What took how long, in its order. Tools of one step run side by side. */
export function toSpans(trace: TurnTrace): Span[] {
  const spans: Span[] = [];
  let end = 0;
  let failed: RunTrace | null = null;
  for (const run of trace.runs) {
    for (const [i, step] of run.steps.entries()) {
      const atMs = Math.max(end, step.atMs ?? end);
      if (i === 0 && atMs - end >= WORTH_MS) spans.push(wait(failed, end, atMs));
      spans.push({ kind: 'model', words: callWords(run, i), atMs, ms: step.latencyMs });
      const after = atMs + step.latencyMs;
      spans.push(...step.tools.map((tool) => toolSpan(tool, after)));
      end = Math.max(after, ...step.tools.map(({ latencyMs }) => after + latencyMs));
    }
    failed = run.failure === null ? null : run;
  }
  return [...spans, ...closing(trace, end)];
}

/** The whole time that the picture has to show. */
export function totalMs(trace: TurnTrace, spans: readonly Span[]): number {
  return Math.max(1, trace.latencyMs ?? 0, ...spans.map(({ atMs, ms }) => atMs + ms));
}

function wait(failed: RunTrace | null, from: number, to: number): Span {
  return failed
    ? { kind: 'failed', words: `${providerName(failed.provider)} did not answer`, atMs: from, ms: to - from }
    : { kind: 'beside', words: 'Read the conversation', atMs: from, ms: to - from };
}

function callWords({ provider, steps }: RunTrace, at: number): string {
  const name = provider === 'builtin' ? 'Built-in answerer' : providerName(provider);
  return steps.length > 1 ? `${name}, call ${at + 1}` : name;
}

function toolSpan({ name, latencyMs }: StepTrace['tools'][number], atMs: number): Span {
  return {
    kind: RETRIEVAL.test(name) ? 'retrieval' : 'tool',
    words: toolWords(name).done,
    atMs,
    ms: latencyMs,
  };
}

function closing({ latencyMs, reviewMs }: TurnTrace, end: number): Span[] {
  const left = Math.max(0, (latencyMs ?? 0) - end);
  const checked = Math.min(left, reviewMs ?? 0);
  const spans: Span[] = [];
  if (reviewMs != null) spans.push({ kind: 'check', words: 'Checked the answer', atMs: end, ms: checked });
  if (left - checked >= WORTH_MS)
    spans.push({ kind: 'beside', words: 'Noted what was done', atMs: end + checked, ms: left - checked });
  return spans;
}
