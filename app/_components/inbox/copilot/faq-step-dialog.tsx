'use client';
import { BookOpenText } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { FaqFields } from '@/app/_components/faq-fields';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { FaqProposal } from '@/core/quality/feedback/answer-to-faq';
import { addFaq, proposeFaq } from './actions';

type Answer = Parameters<typeof proposeFaq>[0];

/** Puts what the assistant did not know into the FAQ; the answer begins with what stands in the composer. */
export function FaqStepDialog({
  answer,
  written,
  onDone,
}: {
  answer: Answer;
  written: string;
  onDone: () => void;
}) {
  const [open, setOpen] = useState(false);
  const [proposal, setProposal] = useState<FaqProposal | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function show(next: boolean) {
    setOpen(next);
    setFault(null);
    setProposal(null);
    if (!next) return;
    const result = await proposeFaq(answer);
    if (result.ok) setProposal(result.data);
    else setFault(result.message);
  }

  const close = () => {
    setOpen(false);
    onDone();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={show}
      title="Add to FAQ"
      wide
      trigger={
        <Button size="sm" className="justify-self-start">
          <BookOpenText />
          Add to FAQ …
        </Button>
      }
    >
      {fault && <Notice kind="danger">{fault}</Notice>}
      {!fault && !proposal && <Skeleton className="h-40" />}
      {proposal && <FaqForm answer={answer} proposal={proposal} written={written} onDone={close} />}
    </Dialog>
  );
}

function FaqForm({
  answer,
  proposal,
  written,
  onDone,
}: {
  answer: Answer;
  proposal: FaqProposal;
  written: string;
  onDone: () => void;
}) {
  const { same } = proposal;
  const [question, setQuestion] = useState(proposal.question);
  const [text, setText] = useState(written.trim() || proposal.answer);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [busy, begin] = useTransition();

  const save = () =>
    begin(async () => {
      const extend = same ? { sourceId: same.sourceId, question: same.question } : null;
      const result = await addFaq(answer, { question, answer: text, extend });
      if (!result.ok) return setFaults({ '': result.message, ...result.fields });
      if (result.data.read) toast.success('It is in the FAQ, and is used in a moment.');
      else toast.warning('It is in the FAQ, but this assistant does not answer from it.');
      onDone();
    });

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {faults[''] && <Notice kind="danger">{faults['']}</Notice>}
      {same && <Notice>“{same.question}” asks the same: it gets this wording and this answer.</Notice>}
      <FaqFields
        words={{ question, answer: text }}
        onChange={(words) => {
          setQuestion(words.question);
          setText(words.answer);
        }}
        faults={faults}
      />
      <DialogEnd verb="Add to FAQ" busy={busy} disabled={!question.trim() || !text.trim()} />
    </form>
  );
}
