'use client';
import { toast } from 'sonner';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import type { Member } from '@/core/identity/team/members.queries';
import { deactivate, leave } from '../actions';

/** Asks before somebody is shut out, and says what happens to what they have. */
export function DeactivateDialog({
  open,
  onClose,
  storeId,
  member,
  own,
}: {
  open: boolean;
  onClose: () => void;
  storeId: string;
  member: Member;
  /** Somebody leaves on their own. */
  own: boolean;
}) {
  const { name, userId } = member;
  const conversations = conversationWords(member.open);
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onClose}
      title={own ? 'Leave this team?' : `Deactivate ${name}?`}
      consequence={
        own
          ? `You see nothing of this store any more. ${conversations} Somebody who manages the team can let you in again.`
          : `${name} is shut out at once, in every open window. ${conversations} What they wrote keeps their name, and you can let them in again.`
      }
      verb={own ? 'Leave' : 'Deactivate'}
      onConfirm={() => (own ? leave(storeId) : deactivate(storeId, userId))}
      onDone={() => {
        if (own) window.location.assign('/');
        else toast.success(`${name} is of the team no more`);
      }}
    />
  );
}

function conversationWords(open: number): string {
  if (open === 0) return 'No conversation is theirs now.';
  if (open === 1) return 'Their one conversation goes back to the team.';
  return `Their ${open} conversations go back to the team.`;
}
