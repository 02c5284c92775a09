'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { TimeUntil } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Dialog } from '@/app/_components/ui/dialog';
import { ROLE_WORDS } from '@/core/identity/permission-words';
import type { Role } from '@/core/identity/permissions';
import type { OpenInvitation } from '@/core/identity/team/invitations/invitations.queries';
import type { Invited } from '@/core/identity/team/invitations/invite-member';
import { invite, revoke } from '../actions';
import { InvitedLink } from './invited-link';

/** Invitations that nobody has accepted yet. */
export function InvitationsCard({
  storeId,
  grantable,
  invitations,
}: {
  storeId: string;
  grantable: readonly Role[];
  invitations: OpenInvitation[];
}) {
  const [again, setAgain] = useState<Invited | null>(null);
  return (
    <Card aria-labelledby="invitations">
      <CardHead id="invitations" title="Open invitations" />
      <ul className="divide-y border-t">
        {invitations.map((invitation) => (
          <InvitationItem
            key={invitation.id}
            storeId={storeId}
            invitation={invitation}
            mayInvite={grantable.includes(invitation.role)}
            onInvited={setAgain}
          />
        ))}
      </ul>
      <Dialog open={again !== null} onOpenChange={() => setAgain(null)} title="New link made">
        {again && <InvitedLink invited={again} onDone={() => setAgain(null)} />}
      </Dialog>
    </Card>
  );
}

function InvitationItem({
  storeId,
  invitation,
  mayInvite,
  onInvited,
}: {
  storeId: string;
  invitation: OpenInvitation;
  mayInvite: boolean;
  onInvited: (invited: Invited) => void;
}) {
  const { id, email, role, invitedBy, expired, expiresAt } = invitation;
  const [busy, start] = useTransition();
  const resend = () =>
    start(async () => {
      const result = await invite(storeId, { email, role });
      if (result.ok) onInvited(result.data);
      else toast.error(result.message);
    });
  const takeBack = () =>
    start(async () => {
      const result = await revoke(storeId, id);
      if (result.ok) toast.success('Invitation taken back. Its link is worth nothing now.');
      else toast.error(result.message);
    });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-2.5">
      <div className="min-w-0 grow basis-56">
        <p className="truncate font-medium">{email}</p>
        <p className="text-xs text-muted">
          {ROLE_WORDS[role].name}
          {invitedBy && `, invited by ${invitedBy}`}
          {!expired && (
            <>
              , ends <TimeUntil at={expiresAt} />
            </>
          )}
        </p>
      </div>
      {expired && <Badge tone="warning">Expired</Badge>}
      <div className="flex gap-2">
        {mayInvite && (
          <Button size="sm" busy={busy} onClick={resend} aria-label={`Send again to ${email}`}>
            Send again
          </Button>
        )}
        <Button
          size="sm"
          look="danger-quiet"
          busy={busy}
          onClick={takeBack}
          aria-label={`Take back the invitation to ${email}`}
        >
          Take back
        </Button>
      </div>
    </li>
  );
}
