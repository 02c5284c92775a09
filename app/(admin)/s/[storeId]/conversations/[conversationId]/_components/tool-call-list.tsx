import { ChevronRight } from 'lucide-react';
import { Duration } from '@/app/_components/format/amounts';
import type { TurnDetail } from '@/core/conversations/get-conversation-detail.queries';
import { toolWords } from './tool-words';

type ToolCall = TurnDetail['toolCalls'][number];

/** What the agent did before it answered; each call opens to its input and output. */
export function ToolCallList({ calls }: { calls: ToolCall[] }) {
  return (
    <ol aria-label="Tool calls" className="divide-y overflow-hidden rounded-md border bg-surface">
      {calls.map((call, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: calls are an append-only list
        <li key={at}>
          <ToolCallDetails call={call} />
        </li>
      ))}
    </ol>
  );
}

function ToolCallDetails({ call }: { call: ToolCall }) {
  const { done, icon: Icon } = toolWords(call.name);
  return (
    <details className="group">
      <summary className="focus-inset flex list-none items-center gap-2 px-3 py-1.5 text-xs hover:bg-sunken">
        <ChevronRight
          className="size-3.5 shrink-0 text-faint transition-transform group-open:rotate-90"
          aria-hidden
        />
        <Icon className="size-3.5 shrink-0 text-faint" aria-hidden />
        <span className="shrink-0">{done}</span>
        <span className="truncate text-muted">{summary(call.input)}</span>
        <span className="ml-auto shrink-0 text-2xs text-faint">
          {call.error ? (
            <span className="font-medium text-danger">failed</span>
          ) : (
            <Duration ms={call.latencyMs} />
          )}
        </span>
      </summary>
      <div className="grid grid-cols-1 gap-2 border-t bg-canvas px-3 py-2.5">
        <Json title="Input" value={call.input} />
        {call.error ? (
          <p className="text-xs text-danger">{call.error}</p>
        ) : (
          <Json title="Output" value={call.output} />
        )}
      </div>
    </details>
  );
}

function Json({ title, value }: { title: string; value: unknown }) {
  return (
    <div className="min-w-0">
      <p className="mb-1 text-2xs text-muted">{title}</p>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
        className="max-h-72 overflow-auto rounded-sm bg-sunken p-2.5 font-mono text-2xs leading-relaxed"
      >
        {JSON.stringify(value, null, 2)}
      </pre>
    </div>
  );
}

/** An id says nothing to a person. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The first text of the input, which says most about the call. */
function summary(input: unknown): string {
  const texts = Object.values(input ?? {}).filter(
    (value) => typeof value === 'string' && value !== '' && !ID.test(value),
  );
  return texts.length > 0 ? `“${texts[0]}”` : '';
}
