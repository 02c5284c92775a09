'use client';
import { UserRoundPlus } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import type { Role } from '@/core/identity/permissions';
import type { Invited } from '@/core/identity/team/invitations/invite-member';
import { invite } from '../actions';
import { InvitedLink } from './invited-link';
import { RoleChoice } from './role-choice';

/** The button that invites somebody, and what comes of it: a mail, or a link to hand over. */
export function InviteDialog({ storeId, grantable }: { storeId: string; grantable: readonly Role[] }) {
  const [open, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const [faults, setFaults] = useState<{ message?: string; email?: string | undefined }>({});
  const [invited, setInvited] = useState<Invited | null>(null);
  const [busy, start] = useTransition();

  function show(now: boolean) {
    setOpen(now);
    setFaults({});
    setInvited(null);
    setEmail('');
  }

  function send() {
    start(async () => {
      const result = await invite(storeId, { email, role });
      if (result.ok) return setInvited(result.data);
      const { email: fault } = result.fields;
      setFaults(fault ? { email: fault } : { message: result.message });
    });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={show}
      title={invited ? 'Invitation made' : 'Invite somebody'}
      trigger={
        <Button look="primary">
          <UserRoundPlus />
          Invite
        </Button>
      }
    >
      {invited ? (
        <InvitedLink invited={invited} onDone={() => show(false)} />
      ) : (
        <form
          noValidate
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Field label="E-mail" fault={faults.email}>
            <Input
              type="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          </Field>
          <RoleChoice roles={grantable} value={role} onChange={setRole} />
          {faults.message && <Notice kind="danger">{faults.message}</Notice>}
          <DialogEnd verb="Invite" busyWords="Inviting …" busy={busy} />
        </form>
      )}
    </Dialog>
  );
}
