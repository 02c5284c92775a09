'use client';
import Link from 'next/link';
import type { Option } from '@/app/_components/forms/regional-options';
import { SaveBar } from '@/app/_components/forms/save-bar';
import { useActionForm } from '@/app/_components/forms/use-action-form';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import type { NotificationChoice } from '@/core/inbox/notifications/notification-choice';
import { saveChoice } from '../actions';
import { KindTable } from './kind-table';
import { QuietFields } from './quiet-fields';

/** What of a store one is told, by which way, and when not. */
export function ChoiceForm({
  storeId,
  choice,
  timeZones,
  email,
  canMail,
  maySetUpMail,
}: {
  storeId: string;
  choice: NotificationChoice;
  timeZones: Option[];
  email: string;
  canMail: boolean;
  maySetUpMail: boolean;
}) {
  const { form, submit, discard, message } = useActionForm<NotificationChoice, NotificationChoice>({
    defaults: choice,
    save: (values) => saveChoice(storeId, values),
  });
  const { isDirty, isSubmitting } = form.formState;
  return (
    <form onSubmit={submit} noValidate className="grid gap-6">
      {message && <Notice kind="danger">{message}</Notice>}
      {!canMail && (
        <Notice
          kind="warning"
          action={
            maySetUpMail && (
              <Link href={`/s/${storeId}/settings/mail`} className="font-medium text-primary-ink underline">
                Set one up
              </Link>
            )
          }
        >
          No mail server is set up, so nobody is told by e-mail.
        </Notice>
      )}
      <Card aria-labelledby="what">
        <CardHead
          id="what"
          title="What you are told"
          hint={`E-mail goes to ${email}, two minutes after it happened, unless you have seen it by then. At most one every ten minutes.`}
        />
        <KindTable form={form} />
      </Card>
      <Card aria-labelledby="quiet">
        <CardHead
          id="quiet"
          title="Quiet hours"
          hint="What happens then is kept, and told afterwards unless somebody has dealt with it."
        />
        <QuietFields form={form} timeZones={timeZones} />
      </Card>
      <SaveBar dirty={isDirty} busy={isSubmitting} onDiscard={discard} />
    </form>
  );
}
