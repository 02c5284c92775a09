import { Count, Duration } from '@/app/_components/format/amounts';
import type { StepTrace } from '@/core/agent/trace/turn-trace';
import { ToolCallList } from '../../../_components/tool-call-list';

const FINISH_WORDS: Record<string, string> = {
  stop: 'finished',
  'tool-calls': 'asked for tools',
  length: 'cut at its limit',
  refusal: 'refused',
};

/** Call by call: what it wrote, and which tools it asked for. */
export function StepList({ steps }: { steps: StepTrace[] }) {
  if (steps.length === 0) return <p className="text-xs text-muted">Not one call came to an end.</p>;
  return (
    <ol aria-label="Calls" className="grid grid-cols-1 gap-4">
      {steps.map((step, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finished turn does not change
        <li key={at} className="grid min-w-0 grid-cols-1 gap-2">
          <p className="flex flex-wrap items-baseline gap-x-3 text-xs text-muted">
            <span className="font-medium text-ink">Call {at + 1}</span>
            <Duration ms={step.latencyMs} />
            {step.finish && <span>{FINISH_WORDS[step.finish] ?? step.finish}</span>}
            {step.usage.inputTokens + step.usage.outputTokens > 0 && (
              <span>
                <Count value={step.usage.inputTokens} /> in (<Count value={step.usage.cachedTokens} /> cached)
                + <Count value={step.usage.outputTokens} /> out
              </span>
            )}
          </p>
          {step.notes.map((note) => (
            <p key={note} className="text-xs text-warning">
              Asked again: {note}
            </p>
          ))}
          {step.tools.length > 0 && (
            <>
              <ToolCallList calls={step.tools} />
              <p className="text-2xs text-muted">
                What tools return is passed on as data. Sentences in it that give orders to a model are taken
                out.
              </p>
            </>
          )}
          {step.text.trim() !== '' && (
            <div className="min-w-0">
              <p className="mb-1 text-2xs text-muted">
                What it wrote, before the guard and with its references
              </p>
              <pre
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
                tabIndex={0}
                className="max-h-72 overflow-auto rounded-sm bg-sunken p-2.5 font-mono text-2xs leading-relaxed break-words whitespace-pre-wrap"
              >
                {step.text.trim()}
              </pre>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
