'use client';
import { Send } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Notice } from '@/app/_components/ui/notice';
import type { MailSettingsView } from '@/core/stores/mail/mail-settings-input';
import { forgetMail, testMail } from '../actions';

/** By which server mail goes out now, and whether it was seen to work. */
export function MailState({
  storeId,
  settings,
  email,
  instanceCanMail,
}: {
  storeId: string;
  settings: MailSettingsView | null;
  /** Where a test goes. */
  email: string;
  instanceCanMail: boolean;
}) {
  const [asking, setAsking] = useState(false);
  const [busy, start] = useTransition();
  if (!settings) {
    return instanceCanMail ? (
      <Notice>
        Mail goes out by the server of this Storefolk. Give the store its own below, if you like.
      </Notice>
    ) : (
      <Notice kind="warning">No mail server is set up yet: nothing can be sent by e-mail.</Notice>
    );
  }
  const test = () =>
    start(async () => {
      const result = await testMail(storeId);
      if (!result.ok) return void toast.error(result.message);
      if (result.data) return void toast.error('The test failed', { description: result.data });
      toast.success('Sent', { description: `Look whether it has reached ${email}.` });
    });
  const { host, lastTestedAt, lastTestError } = settings;
  return (
    <Card aria-labelledby="server">
      <CardHead
        id="server"
        title={
          <span className="flex flex-wrap items-center gap-2">
            <span className="break-all">{host}</span>
            {lastTestedAt === null ? (
              <Badge>Not tested</Badge>
            ) : (
              <Badge tone={lastTestError ? 'danger' : 'success'}>{lastTestError ? 'Failed' : 'Works'}</Badge>
            )}
          </span>
        }
        hint={
          lastTestedAt === null ? (
            `A test sends an e-mail to ${email}.`
          ) : (
            <>
              {lastTestError ?? 'The test e-mail was taken'} · <RelativeTime at={lastTestedAt} />
            </>
          )
        }
        action={
          <div className="flex flex-wrap gap-2">
            <Button onClick={test} busy={busy}>
              <Send />
              {busy ? 'Testing …' : 'Send a test'}
            </Button>
            <Button look="danger-quiet" onClick={() => setAsking(true)}>
              Remove …
            </Button>
          </div>
        }
      />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Remove this mail server?"
        consequence={
          instanceCanMail
            ? 'The store’s mail goes out by the server of this Storefolk again.'
            : 'The store can send no e-mail any more: no invitations, notifications, codes or transcripts.'
        }
        verb="Remove it"
        onConfirm={() => forgetMail(storeId)}
      />
    </Card>
  );
}
