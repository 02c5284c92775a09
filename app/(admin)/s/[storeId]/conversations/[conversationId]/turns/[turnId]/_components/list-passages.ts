import type { PassageTrace, TurnTrace } from '@/core/agent/trace/turn-trace';

export interface FoundPassage extends PassageTrace {
  /** Its words as the model got them; null where the trace was shortened. */
  text: string | null;
}

/** What the searches found, the best first; what was found twice is there once, with its better score. */
export function listPassages(trace: TurnTrace): FoundPassage[] {
  const texts = readTexts(trace);
  const best = new Map<string, FoundPassage>();
  for (const passage of trace.passages) {
    const before = best.get(passage.ref);
    if (before && (before.score ?? 0) >= (passage.score ?? 0)) continue;
    best.set(passage.ref, { ...passage, text: texts.get(passage.ref) ?? null });
  }
  return [...best.values()].sort((a, b) => (b.score ?? -1) - (a.score ?? -1));
}

function readTexts(trace: TurnTrace): Map<string, string> {
  const outputs = trace.runs.flatMap((run) =>
    run.steps.flatMap((step) => step.tools.map((tool) => tool.output)),
  );
  const items = outputs
    .filter((output) => typeof output === 'object' && output !== null)
    .flatMap((output) =>
      Object.values(output as object)
        .filter(Array.isArray)
        .flat(),
    );
  return new Map(
    items.flatMap((item): [string, string][] => {
      const text = item?.text ?? item?.summary;
      return typeof item?.ref === 'string' && typeof text === 'string' ? [[item.ref, text]] : [];
    }),
  );
}
