'use client';
import { FlaskConical } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { Field, Input, Textarea } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { ScenarioProposal } from '@/core/quality/feedback/answer-to-scenario';
import { makeTest, type PageAnswer, proposeTest } from '../feedback-actions';
import { useProposal, useSubmit } from './feedback-proposal';

/** Makes a test of an answer, so that it stays right once it is. */
export function TestDialog({ answer }: { answer: PageAnswer }) {
  const { open, setOpen, proposal, fault } = useProposal(() => proposeTest(answer));
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Make a test of it"
      description="The assistant is asked the same again whenever tests are run."
      wide
      trigger={
        <Button size="sm">
          <FlaskConical />
          Make a test of it
        </Button>
      }
    >
      {fault && <Notice kind="danger">{fault}</Notice>}
      {!proposal && !fault && <Skeleton className="h-48" />}
      {proposal && <TestForm answer={answer} proposal={proposal} onDone={() => setOpen(false)} />}
    </Dialog>
  );
}

const lines = (text: string) => text.split('\n');

function TestForm({
  answer,
  proposal,
  onDone,
}: {
  answer: PageAnswer;
  proposal: ScenarioProposal;
  onDone: () => void;
}) {
  const [title, setTitle] = useState(proposal.title);
  const [withBefore, setWithBefore] = useState(proposal.withBefore);
  const [facts, setFacts] = useState(proposal.facts.join('\n'));
  const [forbidden, setForbidden] = useState('');
  const { busy, faults, submit } = useSubmit(
    () => makeTest(answer, { title, withBefore, facts: lines(facts), forbidden: lines(forbidden) }),
    () => {
      toast.success('The test is made.', {
        description: (
          <Link href={`/s/${answer.storeId}/quality/tests`} className="underline underline-offset-2">
            Open the tests
          </Link>
        ),
      });
      onDone();
    },
  );
  const faultOf = (field: string) => Object.entries(faults).find(([path]) => path.includes(field))?.[1];
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {faults[''] && <Notice kind="danger">{faults['']}</Notice>}
      <Field label="Name" fault={faults.title}>
        <Input value={title} maxLength={200} onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <div className="grid gap-1.5 text-sm">
        <p className="font-medium">The shopper says</p>
        <ol className="grid gap-1.5">
          {[...(withBefore ? proposal.before : []), proposal.question].map((message, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the messages do not change
            <li key={at} className="max-w-full break-words rounded-md bg-sunken px-3 py-2">
              {message}
            </li>
          ))}
        </ol>
        {proposal.before.length > 0 && (
          <label className="flex items-start gap-2.5">
            <input
              type="checkbox"
              className="mt-1 accent-primary"
              checked={withBefore}
              onChange={(event) => setWithBefore(event.target.checked)}
            />
            First what was said before it
          </label>
        )}
      </div>
      <Field
        label="The answer must have"
        fault={faultOf('facts')}
        hint="One thing a line: a price, a number of days, words. However it writes them."
      >
        <Textarea value={facts} onChange={(event) => setFacts(event.target.value)} />
      </Field>
      <Field label="The answer must not have" optional fault={faultOf('forbidden')} hint="One thing a line.">
        <Textarea
          className="min-h-16"
          value={forbidden}
          onChange={(event) => setForbidden(event.target.value)}
        />
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button look="primary" type="submit" busy={busy}>
          Make the test
        </Button>
      </div>
    </form>
  );
}
