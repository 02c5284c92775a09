'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { ActionView } from '@/core/actions/audit/list-actions.queries';
import { approveRequest, declineRequest } from './actions';

/** Approve or decline; the shopper hears the result in the conversation. */
export function RequestDecision({
  storeId,
  request,
  onDone,
}: {
  storeId: string;
  request: ActionView;
  onDone: () => void;
}) {
  const [busy, start] = useTransition();
  const [declining, setDeclining] = useState(false);
  const [answer, setAnswer] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  const approve = () =>
    start(async () => {
      const result = await approveRequest(storeId, request.id);
      if (!result.ok) setFault(result.message);
      else if (result.data === 'done') toast.success('Done. The shopper was told.');
      else toast.error('The shop could not do it. The request says why.');
      onDone();
    });
  const decline = () =>
    start(async () => {
      const result = await declineRequest(storeId, request.id, answer);
      if (!result.ok) setFault(result.message);
      else toast.success('Declined. The shopper was told.');
      onDone();
    });

  return (
    <div className="grid gap-3">
      {fault && <Notice kind="danger">{fault}</Notice>}
      {declining ? (
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            decline();
          }}
        >
          <Field label="A word to the shopper" optional className="min-w-60 flex-1">
            <Input value={answer} maxLength={500} onChange={(event) => setAnswer(event.target.value)} />
          </Field>
          <Button onClick={() => setDeclining(false)}>Back</Button>
          <Button look="danger" type="submit" busy={busy}>
            Decline
          </Button>
        </form>
      ) : (
        <div className="flex gap-2">
          <Button look="primary" onClick={approve} busy={busy}>
            Approve
          </Button>
          <Button onClick={() => setDeclining(true)} disabled={busy}>
            Decline …
          </Button>
        </div>
      )}
    </div>
  );
}
