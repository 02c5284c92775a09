'use client';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import type { TurnTraceView } from '@/core/agent/trace/get-turn-trace.queries';
import { replayAnswer } from '../actions';
import { AnswerColumn } from './answer-column';

/** Asks the same once more and shows both answers beside each other. */
export function ReplayCard({ storeId, turn }: { storeId: string; turn: TurnTraceView }) {
  const [again, setAgain] = useState<TurnTraceView | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function run() {
    setBusy(true);
    setFault(null);
    try {
      const result = await replayAnswer(storeId, turn.conversationId, turn.turnId);
      if (result.ok) setAgain(result.data);
      else setFault(result.message);
    } catch {
      setFault('The server could not be reached. Try again.');
    } finally {
      setBusy(false);
    }
  }

  const isSame = again?.answer?.text.trim() === turn.answer?.text.trim();
  return (
    <Card aria-labelledby="again">
      <CardHead
        id="again"
        title="Run it again"
        hint="Asks the same with the knowledge and settings of now. The shopper gets nothing, and nothing of it is kept; what a model charges counts as use."
        action={
          <Button size="sm" busy={busy} onClick={() => void run()}>
            <RotateCcw />
            {busy ? 'Asking …' : 'Run it again'}
          </Button>
        }
      />
      {/* Empty at first, so that screen readers tell what comes into it. */}
      <div role="status" className="empty:hidden">
        {fault && (
          <Notice className="mx-5 mb-5" kind="danger">
            {fault}
          </Notice>
        )}
        {again && !busy && (
          <div className="grid gap-3 px-5 pb-5">
            <Badge tone={isSame ? 'neutral' : 'primary'} className="justify-self-start">
              {isSame ? 'The same answer' : 'Another answer'}
            </Badge>
            <div className="grid grid-cols-1 gap-4 md:grid-cols-2">
              <AnswerColumn title="Then" turn={turn} />
              <AnswerColumn title="Now" turn={again} />
            </div>
            {again.trace?.runs.some((run) =>
              run.steps.some((step) => step.tools.some(({ output }) => isNotVerified(output))),
            ) && (
              <p className="text-xs text-muted">
                Nobody has shown who they are here, so orders could not be looked up as they were then.
              </p>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

function isNotVerified(output: unknown): boolean {
  return (
    typeof output === 'object' && output !== null && 'status' in output && output.status === 'not_verified'
  );
}
