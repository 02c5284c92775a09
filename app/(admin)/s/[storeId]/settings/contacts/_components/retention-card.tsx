'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Field, Input, Select } from '@/app/_components/ui/field';
import { keepRetention, lookAtRetention } from '../actions';

/** How long resolved conversations are kept; what would go is shown before it is switched on. */
export function RetentionCard({
  storeId,
  days: kept,
  mayChange,
}: {
  storeId: string;
  days: number | null;
  mayChange: boolean;
}) {
  const [limited, setLimited] = useState(kept !== null);
  const [text, setText] = useState(String(kept ?? 365));
  const [fault, setFault] = useState<string>();
  const [consequence, setConsequence] = useState<string>();
  const [busy, start] = useTransition();
  const days = limited ? Number(text.trim() || Number.NaN) : null;
  const changed = days !== kept;

  function look() {
    setFault(undefined);
    start(async () => {
      if (days === null) {
        const result = await keepRetention(storeId, null);
        if (!result.ok) return setFault(result.message);
        toast.success('Conversations are kept for good.');
        return;
      }
      const result = await lookAtRetention(storeId, days);
      if (!result.ok) return setFault(result.fields[''] ?? result.message);
      setConsequence(consequenceWords(result.data));
    });
  }

  return (
    <Card aria-labelledby="retention">
      <CardHead
        id="retention"
        title="How long conversations are kept"
        hint="Counted from the last message of a resolved conversation. Open ones are never removed."
      />
      <form
        className="grid gap-4 px-5 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <fieldset disabled={!mayChange} className="flex flex-wrap items-start gap-3">
          <Field label="Keep them" className="w-48">
            <Select
              value={limited ? 'limited' : 'forever'}
              onChange={(event) => setLimited(event.target.value === 'limited')}
            >
              <option value="forever">for good</option>
              <option value="limited">for some days</option>
            </Select>
          </Field>
          {limited && (
            <Field label="Days" fault={fault} hint="From 7 to 3650" className="w-48">
              <Input inputMode="numeric" value={text} onChange={(event) => setText(event.target.value)} />
            </Field>
          )}
        </fieldset>
        {mayChange && changed && (
          <Button type="submit" look="primary" busy={busy} className="justify-self-start">
            {limited ? 'See what would be removed' : 'Save'}
          </Button>
        )}
      </form>
      <ConfirmDialog
        open={consequence !== undefined}
        onOpenChange={() => setConsequence(undefined)}
        title={`Keep conversations for ${days} days?`}
        consequence={consequence ?? ''}
        verb="Switch it on"
        onConfirm={() => keepRetention(storeId, days)}
        onDone={() => toast.success('Old conversations are removed within the hour.')}
      />
    </Card>
  );
}

function consequenceWords({ conversations, contacts }: { conversations: number; contacts: number }): string {
  const later = 'From then on, conversations go as they reach that age, with messages, notes and files.';
  if (conversations === 0 && contacts === 0) return `Nothing is that old now. ${later}`;
  const [them, they] = [countWords(conversations, 'conversation'), countWords(contacts, 'contact')];
  return `Within the hour this removes ${them} and ${they} of whom nothing else is kept. It cannot be undone. ${later}`;
}

function countWords(count: number, what: string): string {
  if (count >= 100_000) return `more than 100,000 ${what}s`;
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
