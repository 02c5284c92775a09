'use client';
import Link from 'next/link';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import { Switch } from '@/app/_components/ui/switch';
import type { InboxConfig } from '@/core/stores/settings/inbox/save-inbox-config';
import { saveInbox } from '../actions';
import { AssignmentCard } from './assignment-card';
import { HoursCard } from './hours-card';
import { atTheirField, type InboxValues, readInboxValues, toInboxValues } from './inbox-values';
import { TargetsCard } from './targets-card';

/** How the team works with conversations, and when it is there. */
export function InboxForm({
  storeId,
  config,
  mayChange,
}: {
  storeId: string;
  config: InboxConfig;
  mayChange: boolean;
}) {
  const { form, submit, discard, message } = useActionForm<InboxValues, InboxConfig>({
    defaults: toInboxValues(config),
    save: async (values) => {
      const result = await saveInbox(storeId, readInboxValues(values));
      return result.ok ? result : { ...result, fields: atTheirField(result.fields) };
    },
  });
  const { isDirty, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate>
      <fieldset disabled={!mayChange} className="grid gap-6">
        {message && <Notice kind="danger">{message}</Notice>}
        <HoursCard form={form} mayChange={mayChange} />
        <AssignmentCard form={form} />
        <TargetsCard form={form} />
        <Card aria-label="Ratings">
          <CardHead
            title="Ask for a rating"
            hint="Once a conversation is resolved, its shopper may give one to five points and a comment"
            action={
              <Switch
                checked={form.watch('askRating')}
                disabled={!mayChange}
                label="Ask shoppers for a rating"
                onChange={(on) => form.setValue('askRating', on, { shouldDirty: true })}
              />
            }
          />
        </Card>
        <p className="text-xs text-muted">
          How long conversations are kept is set under{' '}
          <Link href={`/s/${storeId}/settings/contacts`} className="underline underline-offset-2">
            Contacts and privacy
          </Link>
          .
        </p>
        {!mayChange && <Notice>Your role may look at these settings but not change them.</Notice>}
        <SaveBar dirty={isDirty} busy={isSubmitting} onDiscard={discard} />
      </fieldset>
    </form>
  );
}
