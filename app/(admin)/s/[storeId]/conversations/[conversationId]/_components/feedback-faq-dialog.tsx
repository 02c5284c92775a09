'use client';
import { BookOpenText } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { FaqFields } from '@/app/_components/faq-fields';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { FaqProposal } from '@/core/quality/feedback/answer-to-faq';
import { addToFaq, type PageAnswer, proposeForFaq } from '../feedback-actions';
import { useProposal, useSubmit } from './feedback-proposal';

/** Puts what should have been said into the FAQ: as a new entry, or with one that asks the same. */
export function FaqDialog({ answer, better }: { answer: PageAnswer; better: string }) {
  const { open, setOpen, proposal, fault } = useProposal(() => proposeForFaq(answer));
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Add to FAQ"
      wide
      trigger={
        <Button size="sm">
          <BookOpenText />
          Add to FAQ
        </Button>
      }
    >
      {fault && <Notice kind="danger">{fault}</Notice>}
      {!proposal && !fault && <Skeleton className="h-48" />}
      {proposal && (
        <FaqForm answer={answer} better={better} proposal={proposal} onDone={() => setOpen(false)} />
      )}
    </Dialog>
  );
}

function FaqForm({
  answer,
  better,
  proposal,
  onDone,
}: {
  answer: PageAnswer;
  better: string;
  proposal: FaqProposal;
  onDone: () => void;
}) {
  const { same } = proposal;
  const [extend, setExtend] = useState(same !== null);
  const [question, setQuestion] = useState(proposal.question);
  const [text, setText] = useState(proposal.answer);
  const { busy, faults, submit } = useSubmit(
    () =>
      addToFaq(answer, {
        question,
        answer: text,
        extend: same && extend ? { sourceId: same.sourceId, question: same.question } : null,
      }),
    ({ sourceId, read }) => {
      const link = (
        <Link href={`/s/${answer.storeId}/knowledge/${sourceId}`} className="underline underline-offset-2">
          Open the FAQ
        </Link>
      );
      if (read) toast.success('It is in the FAQ, and is used in a moment.', { description: link });
      else
        toast.warning('It is in the FAQ, but this assistant does not answer from it.', { description: link });
      onDone();
    },
  );
  /** A separate entry begins with what was written, the known one with the answer that it has. */
  function choose(next: boolean) {
    setExtend(next);
    setText(next && same ? same.answer : better);
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {faults[''] && <Notice kind="danger">{faults['']}</Notice>}
      {same && (
        <fieldset className="grid gap-2 text-sm">
          <legend className="mb-2 font-medium">“{same.sourceTitle}” has an entry that asks the same</legend>
          <Choice checked={extend} onChoose={() => choose(true)}>
            Add the shopper’s words to “{same.question}”
          </Choice>
          <Choice checked={!extend} onChoose={() => choose(false)}>
            Make a separate entry
          </Choice>
        </fieldset>
      )}
      <FaqFields
        words={{ question, answer: text }}
        onChange={(words) => {
          setQuestion(words.question);
          setText(words.answer);
        }}
        faults={faults}
        label={extend ? 'Another way to ask' : 'Question'}
      />
      {extend && text !== better && (
        <Notice
          action={
            <Button size="sm" onClick={() => setText(better)}>
              Take it as the answer
            </Button>
          }
        >
          You wrote: {better}
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button look="primary" type="submit" busy={busy}>
          {extend ? 'Add to the entry' : 'Add to FAQ'}
        </Button>
      </div>
    </form>
  );
}

function Choice(props: { checked: boolean; onChoose: () => void; children: React.ReactNode }) {
  return (
    <label className="flex items-start gap-2.5">
      <input
        type="radio"
        name="faq-way"
        className="mt-1 accent-primary"
        checked={props.checked}
        onChange={props.onChoose}
      />
      <span className="min-w-0 break-words">{props.children}</span>
    </label>
  );
}
