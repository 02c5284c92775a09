'use client';
import type { UseFormReturn } from 'react-hook-form';
import { textField } from '@/app/_components/forms/form-field';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Field, Input } from '@/app/_components/ui/field';
import { type InboxValues, tellMinutes } from './inbox-values';

/** How soon people answer, what silence means, and to whom a shopper comes back. */
export function TargetsCard({ form }: { form: UseFormReturn<InboxValues> }) {
  const { errors } = form.formState;
  const [first, next] = form.watch(['firstReplyMinutes', 'nextReplyMinutes']);
  return (
    <>
      <Card aria-label="Reply targets">
        <CardHead
          title="Reply targets"
          hint="In minutes of opening time. Conversations show what is left, and the team is warned before it is too late"
        />
        <div className="grid gap-5 px-5 pb-5 sm:grid-cols-3">
          <Field
            label="First reply (minutes)"
            optional
            fault={errors.firstReplyMinutes?.message}
            hint={tellMinutes(first) || 'After a hand-off. Empty: no target.'}
          >
            <Input inputMode="numeric" placeholder="no target" {...textField(form, 'firstReplyMinutes')} />
          </Field>
          <Field
            label="Further replies (minutes)"
            optional
            fault={errors.nextReplyMinutes?.message}
            hint={tellMinutes(next) || 'To every further message.'}
          >
            <Input inputMode="numeric" placeholder="no target" {...textField(form, 'nextReplyMinutes')} />
          </Field>
          <Field label="Warn after (%)" fault={errors.warnAtPercent?.message} hint="Of the target’s time.">
            <Input inputMode="numeric" {...textField(form, 'warnAtPercent')} />
          </Field>
        </div>
      </Card>
      <Card aria-label="When it goes quiet">
        <CardHead
          title="When it goes quiet"
          hint="A conversation whose shopper waits for a person is never resolved by itself"
        />
        <div className="grid gap-5 px-5 pb-5 sm:grid-cols-2">
          <Field
            label="Resolve after silence (hours)"
            optional
            fault={errors.resolveAfterHours?.message}
            hint="Empty: conversations stay open until somebody resolves them."
          >
            <Input inputMode="numeric" placeholder="never" {...textField(form, 'resolveAfterHours')} />
          </Field>
          <Field
            label="Back to the same person within (hours)"
            fault={errors.backToPersonHours?.message}
            hint="Who writes again later is answered by the assistant. 0: always by the assistant."
          >
            <Input inputMode="numeric" {...textField(form, 'backToPersonHours')} />
          </Field>
        </div>
      </Card>
    </>
  );
}
