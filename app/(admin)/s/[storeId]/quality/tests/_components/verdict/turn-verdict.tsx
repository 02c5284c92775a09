import { Package } from 'lucide-react';
import Link from 'next/link';
import { OUTCOME_WORDS } from '@/app/_components/conversation-words';
import { Duration } from '@/app/_components/format/amounts';
import { Markdown } from '@/app/_components/markdown';
import { providerName } from '@/app/_components/provider-words';
import { Badge } from '@/app/_components/ui/badge';
import type { TurnOutcome } from '@/core/contracts/message-view';
import type { TurnVerdict } from '@/core/quality/scenarios/judging/verdict';
import { toolWords } from '../../../../conversations/[conversationId]/_components/tool-words';
import { CheckList } from './check-list';

/** A message and its answer as the shopper would see them, what was expected, and how the answer came about. */
export function TurnVerdictView({ storeId, verdict }: { storeId: string; verdict: TurnVerdict }) {
  return (
    <div className="grid gap-3">
      <p className="max-w-[88%] justify-self-end rounded-lg rounded-br-sm bg-primary px-3.5 py-2 whitespace-pre-wrap break-words text-on-primary">
        <span className="sr-only">Shopper: </span>
        {verdict.message}
      </p>
      <div className="grid max-w-[88%] justify-items-start gap-2">
        <div className="rounded-lg rounded-bl-sm bg-sunken px-3.5 py-2">
          <span className="sr-only">Assistant: </span>
          {verdict.answer.trim() ? (
            <Markdown text={verdict.answer} citation={(number) => <SourceNumber number={number} />} />
          ) : (
            <p className="text-muted italic">No answer</p>
          )}
        </div>
        {verdict.products.length > 0 && (
          <ul aria-label="Products shown" className="flex flex-wrap gap-1.5">
            {verdict.products.map((title) => (
              <li
                key={title}
                className="flex items-center gap-1.5 rounded-md border bg-surface px-2 py-1 text-xs"
              >
                <Package className="size-3.5 shrink-0 text-faint" aria-hidden />
                {title}
              </li>
            ))}
          </ul>
        )}
        {verdict.sources.length > 0 && (
          <p className="text-2xs text-muted">From {verdict.sources.join(', ')}</p>
        )}
      </div>
      {verdict.checks.length > 0 && (
        <div className="rounded-md border bg-canvas px-3 py-2.5">
          <CheckList checks={verdict.checks} />
        </div>
      )}
      <HowItCameAbout storeId={storeId} verdict={verdict} />
    </div>
  );
}

function SourceNumber({ number }: { number: number }) {
  return (
    <span className="mx-0.5 inline-grid size-4.5 place-items-center rounded-sm bg-primary-soft align-text-bottom text-2xs font-medium text-primary-ink">
      {number}
    </span>
  );
}

function HowItCameAbout({ storeId, verdict }: { storeId: string; verdict: TurnVerdict }) {
  const outcome =
    verdict.outcome && verdict.outcome in OUTCOME_WORDS
      ? OUTCOME_WORDS[verdict.outcome as TurnOutcome]
      : null;
  return (
    <ul className="flex flex-wrap items-center gap-x-3 gap-y-1 text-2xs text-muted">
      {outcome && (
        <li>
          <Badge tone={outcome.tone}>{outcome.words}</Badge>
        </li>
      )}
      {verdict.tools.map((name, at) => {
        const { done, icon: Icon } = toolWords(name);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: calls are a list that does not change
          <li key={at} className="flex items-center gap-1">
            <Icon className="size-3.5 text-faint" aria-hidden />
            {done}
          </li>
        );
      })}
      {verdict.provider && <li>{providerName(verdict.provider)}</li>}
      {verdict.latencyMs > 0 && (
        <li>
          <Duration ms={verdict.latencyMs} />
        </li>
      )}
      {verdict.conversationId && verdict.turnId && (
        <li>
          <Link
            href={`/s/${storeId}/conversations/${verdict.conversationId}/turns/${verdict.turnId}`}
            className="text-primary-ink underline underline-offset-2"
          >
            How it was made
          </Link>
        </li>
      )}
    </ul>
  );
}
