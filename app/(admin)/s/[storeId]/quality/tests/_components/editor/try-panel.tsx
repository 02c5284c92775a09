'use client';
import { FlaskConical, Play } from 'lucide-react';
import { useEffect, useEffectEvent, useState, useTransition } from 'react';
import { useFormContext } from 'react-hook-form';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { TurnVerdict } from '@/core/quality/scenarios/judging/verdict';
import { tryTest } from '../../actions';
import { ResultBadge } from '../result-badge';
import { TurnVerdictView } from '../verdict/turn-verdict';
import { readTestValues, type TestValues } from './test-values';

/** Asks the assistant what is written in the editor, saved or not, and shows how it fares. */
export function TryPanel({
  storeId,
  tries,
}: {
  storeId: string;
  /** Rises when the keyboard asks for a trial. */
  tries: number;
}) {
  const form = useFormContext<TestValues>();
  const [verdicts, setVerdicts] = useState<TurnVerdict[]>();
  const [fault, setFault] = useState<string>();
  const [busy, start] = useTransition();

  function run() {
    const scenario = { ...readTestValues(form.getValues()), enabled: true };
    if (scenario.turns.some(({ message }) => message.trim() === '')) {
      setFault('Write what the shopper says first.');
      return;
    }
    start(async () => {
      const result = await tryTest(storeId, scenario);
      setFault(result.ok ? undefined : (Object.values(result.fields)[0] ?? result.message));
      if (result.ok) setVerdicts(result.data);
    });
  }

  const runByKey = useEffectEvent(run);
  useEffect(() => {
    if (tries > 0) runByKey();
  }, [tries]);

  return (
    <Card aria-labelledby="try-it">
      <CardHead
        id="try-it"
        title="Try it"
        hint="With the live settings, saved or not. Ctrl Enter does it too."
        action={
          <Button size="sm" look="primary" onClick={run} busy={busy}>
            <Play />
            Try now
          </Button>
        }
      />
      <div aria-live="polite" aria-busy={busy} className="grid gap-4 px-5 pb-5">
        {fault && <Notice kind="danger">{fault}</Notice>}
        {busy && !verdicts && (
          <div role="status" aria-label="The assistant answers" className="grid gap-3">
            <Skeleton className="h-9 w-2/3 justify-self-end rounded-lg" />
            <Skeleton className="h-20 w-5/6 rounded-lg" />
          </div>
        )}
        {!busy && !verdicts && !fault && (
          <p className="flex items-center gap-2.5 text-muted">
            <FlaskConical className="size-4.5 shrink-0 text-faint" aria-hidden />
            See the answer before you decide what it must say.
          </p>
        )}
        {verdicts && (
          <>
            <div>
              <ResultBadge passed={verdicts.every(({ passed }) => passed)} />
            </div>
            {verdicts.map((verdict, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a trial have no other identity
              <TurnVerdictView key={at} storeId={storeId} verdict={verdict} />
            ))}
          </>
        )}
      </div>
    </Card>
  );
}
