import { Bot } from 'lucide-react';
import { ExactTime, RelativeTime } from '@/app/_components/format/time';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import type { AuditLine } from '@/core/identity/audit/audit-rows.queries';
import { describeDeed } from '@/core/identity/audit/audit-words';

/** Who did what, and when. */
export function AuditItem({ line }: { line: AuditLine }) {
  const { actorId, actorName, actorHasPicture, action, data, at } = line;
  return (
    <li className="flex items-start gap-3 px-5 py-3">
      {actorId ? (
        <PersonAvatar
          person={{ id: actorId, name: actorName, hasPicture: actorHasPicture }}
          className="mt-0.5 size-7"
        />
      ) : (
        <span className="mt-0.5 grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-faint">
          <Bot className="size-4" aria-hidden />
        </span>
      )}
      <p className="min-w-0 flex-1 wrap-anywhere">
        <strong>{actorName}</strong> {describeDeed(action, data)}
        <span className="block text-xs text-muted">
          <RelativeTime at={at} />
          <span aria-hidden> · </span>
          <ExactTime at={at} />
        </span>
      </p>
    </li>
  );
}
