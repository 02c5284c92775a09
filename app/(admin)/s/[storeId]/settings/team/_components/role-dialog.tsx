'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Notice } from '@/app/_components/ui/notice';
import { ROLE_WORDS } from '@/core/identity/permission-words';
import type { Member } from '@/core/identity/team/members.queries';
import { setRole } from '../actions';
import type { Reader } from './reader';
import { RoleChoice } from './role-choice';

export function RoleDialog({
  open,
  onClose,
  reader,
  member,
}: {
  open: boolean;
  onClose: () => void;
  reader: Reader;
  member: Member;
}) {
  const [role, choose] = useState(member.role);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, start] = useTransition();

  function save() {
    start(async () => {
      const result = await setRole(reader.storeId, member.userId, role);
      if (!result.ok) return setFault(result.message);
      toast.success(`${member.name} is ${ROLE_WORDS[role].name.toLowerCase()} now`);
      onClose();
    });
  }

  return (
    <Dialog open={open} onOpenChange={onClose} title={`Role of ${member.name}`}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <RoleChoice roles={reader.grantable} value={role} onChange={choose} />
        {role === 'viewer' && member.open > 0 && (
          <Notice kind="warning">Viewers do not answer: their conversations go back to the team.</Notice>
        )}
        {fault && <Notice kind="danger">{fault}</Notice>}
        <DialogEnd verb="Change role" busy={busy} disabled={role === member.role} />
      </form>
    </Dialog>
  );
}
