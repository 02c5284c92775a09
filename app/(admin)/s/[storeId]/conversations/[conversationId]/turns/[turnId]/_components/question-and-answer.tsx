import type { ReactNode } from 'react';
import { Markdown } from '@/app/_components/markdown';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { TurnTraceView } from '@/core/agent/trace/get-turn-trace.queries';
import { MaskedText } from '../../../_components/masked-text';
import { MessageReading } from '../../../_components/message-reading';

type Answer = NonNullable<TurnTraceView['answer']>;

/** What was asked, and what the shopper got. */
export function QuestionAndAnswer({ turn, action }: { turn: TurnTraceView; action?: ReactNode }) {
  const { question, answer } = turn;
  return (
    <Card aria-labelledby="answer">
      <CardHead id="answer" title="Question and answer" action={action} />
      <div className="grid gap-3 px-5 pb-5">
        <div className="grid justify-items-start gap-1">
          <p className="flex gap-2 px-1 text-2xs text-muted">
            <span className="font-medium">Shopper</span>
            <MessageReading reading={question} />
          </p>
          <p className="max-w-[88%] rounded-lg rounded-tl-sm bg-sunken px-4 py-2.5 break-words whitespace-pre-wrap">
            <MaskedText text={question.text} />
          </p>
        </div>
        {answer ? (
          <div className="grid justify-items-end gap-1">
            <p className="px-1 text-2xs font-medium text-muted">Assistant</p>
            <div className="max-w-[88%] rounded-lg rounded-tr-sm border px-4 py-2.5">
              <Markdown text={answer.text} />
            </div>
            <References answer={answer} />
          </div>
        ) : (
          <p className="text-right text-xs text-muted">Nothing was sent.</p>
        )}
      </div>
    </Card>
  );
}

function References({ answer: { products, citations } }: { answer: Answer }) {
  const parts = [...citations.map(({ number, title }) => `[${number}] ${title}`), ...products];
  if (parts.length === 0) return null;
  return <p className="max-w-[88%] px-1 text-right text-2xs text-muted">{parts.join(' · ')}</p>;
}
