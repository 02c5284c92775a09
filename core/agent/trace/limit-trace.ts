import type { RunTrace, TurnTrace } from './turn-trace';

/** Characters of the JSON that is stored. */
export const MAX_TRACE_CHARS = 64_000;

/** From generous to tight: how long a single text may be. */
const ROUNDS = [
  { text: 4_000, output: 6_000, messages: 24 },
  { text: 1_500, output: 1_500, messages: 12 },
  { text: 400, output: 300, messages: 6 },
];

/**
 * Cuts long texts and outputs, then leaves out old messages, until the trace fits.
 * @returns the same object when it fits as it is
 */
export function limitTrace(trace: TurnTrace): TurnTrace {
  if (fits(trace)) return trace;
  let cut = trace;
  for (const round of ROUNDS) {
    cut = { ...trace, runs: trace.runs.map((run) => cutRun(run, round)), shortened: true };
    if (fits(cut)) return cut;
  }
  // What is left is the number of things, not their length.
  return {
    ...cut,
    runs: cut.runs.map((run) => ({
      ...run,
      messages: run.messages.slice(-2),
      steps: run.steps.slice(0, 8).map((step) => ({ ...step, tools: step.tools.slice(0, 4) })),
    })),
    passages: cut.passages.slice(0, 20),
    guard: cut.guard.slice(0, 20),
    confidence: { ...cut.confidence, parts: {} },
  };
}

function fits(trace: TurnTrace): boolean {
  return JSON.stringify(trace).length <= MAX_TRACE_CHARS;
}

function cutRun(run: RunTrace, limit: (typeof ROUNDS)[number]): RunTrace {
  return {
    ...run,
    system: cutText(run.system, 2 * limit.text),
    messages: run.messages
      .slice(-limit.messages)
      .map(({ role, text }) => ({ role, text: cutText(text, limit.text) })),
    steps: run.steps.map((step) => ({
      ...step,
      text: cutText(step.text, limit.text),
      tools: step.tools.map((tool) => ({
        ...tool,
        input: cutValue(tool.input, limit.output),
        output: cutValue(tool.output, limit.output),
      })),
    })),
  };
}

function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)} …`;
}

function cutValue(value: unknown, length: number): unknown {
  const json = JSON.stringify(value) ?? 'null';
  return json.length <= length ? value : cutText(json, length);
}
