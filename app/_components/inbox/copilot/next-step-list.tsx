'use client';
import { ArrowRight, Check } from 'lucide-react';
import Link from 'next/link';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { NextStep } from '@/core/contracts/copilot';
import { approveIt, makeCheckoutLink, resolveIt, type StepConversation, takeIt } from './actions';
import { FaqStepDialog } from './faq-step-dialog';

interface Props {
  of: StepConversation;
  /** null: not known yet. */
  steps: NextStep[] | null;
  composerText: string;
  onDraft: () => void;
  /** Adds a text to the composer. */
  onAdd: (text: string) => void;
  onDone: () => void;
}

/** What to do next and why, the most urgent first; one click does it. */
export function NextStepList(props: Props) {
  const { steps } = props;
  return (
    <section aria-label="Next steps" className="grid gap-2">
      <h3 className="text-xs font-medium text-muted">Next steps</h3>
      {steps === null && <Skeleton className="h-14" />}
      {steps?.length === 0 && <p className="text-xs text-muted">Nothing stands out here.</p>}
      {steps && steps.length > 0 && (
        <ul className="grid gap-2">
          {steps.map((step) => (
            <li key={step.id} className="grid gap-2 rounded-md border bg-surface p-3">
              <div>
                <p className="font-medium">{step.title}</p>
                <p className="mt-0.5 break-words text-xs text-muted">{step.why}</p>
              </div>
              <Step {...props} step={step} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Step({ step, of, composerText, onDraft, onAdd, onDone }: Props & { step: NextStep }) {
  const [busy, begin] = useTransition();
  const [fault, setFault] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const run = (work: () => Promise<{ ok: true } | { ok: false; message: string }>) =>
    begin(async () => {
      const result = await work();
      setFault(result.ok ? null : result.message);
      onDone();
    });

  const { do: what } = step;
  return (
    <>
      {fault && <Notice kind="danger">{fault}</Notice>}
      {what.kind === 'open' && (
        <Button size="sm" asChild className="justify-self-start">
          <Link href={`/s/${of.storeId}${what.path}`}>
            Open
            <ArrowRight />
          </Link>
        </Button>
      )}
      {what.kind === 'draft' && <Do words="Draft a reply" onClick={onDraft} />}
      {what.kind === 'take' && <Do words="Take it" busy={busy} onClick={() => run(() => takeIt(of))} />}
      {what.kind === 'resolve' && <Do words="Resolve" busy={busy} onClick={() => run(() => resolveIt(of))} />}
      {what.kind === 'checkout_link' && (
        <Do
          words="Put the link into the reply"
          busy={busy}
          onClick={() =>
            run(async () => {
              const result = await makeCheckoutLink(of);
              if (result.ok) onAdd(result.data);
              return result;
            })
          }
        />
      )}
      {what.kind === 'approve' && (
        <>
          <Do words="Approve …" onClick={() => setAsking(true)} />
          <ConfirmDialog
            open={asking}
            onOpenChange={setAsking}
            title={step.title}
            consequence="It is carried out at your shop at once, and the shopper is told. The conversation shows the details."
            verb="Approve"
            onConfirm={async () => {
              const result = await approveIt(of.storeId, what.requestId);
              if (result.ok && result.data === 'failed')
                toast.error('The shop could not do it. The request says why.');
              return result;
            }}
            onDone={onDone}
          />
        </>
      )}
      {what.kind === 'faq' && (
        <FaqStepDialog answer={{ ...of, messageId: what.messageId }} written={composerText} onDone={onDone} />
      )}
    </>
  );
}

function Do({ words, busy, onClick }: { words: string; busy?: boolean; onClick: () => void }) {
  return (
    <Button size="sm" className="justify-self-start" busy={busy ?? false} onClick={onClick}>
      <Check />
      {words}
    </Button>
  );
}
