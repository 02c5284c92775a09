import { cn } from '@/app/_components/cn';
import { ExactDay } from '@/app/_components/format/time';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { Badge } from '@/app/_components/ui/badge';
import { ROLE_WORDS } from '@/core/identity/permission-words';
import type { Member } from '@/core/identity/team/members.queries';
import type { TagRow } from '@/core/inbox/tags/tags.queries';
import { MemberMenu } from './member-menu';
import type { Reader } from './reader';

export function MemberRow({
  reader,
  member,
  online,
  tags,
}: {
  reader: Reader;
  member: Member;
  online: boolean;
  tags: TagRow[];
}) {
  const { userId, name, email, hasPicture, active, away, role } = member;
  const skills = tags.filter(({ id }) => member.skills.includes(id));
  return (
    <tr className={cn(!active && 'text-muted')}>
      <td className="max-w-0 py-2.5 pr-3 pl-5 max-sm:w-full sm:w-[45%]">
        <div className="flex items-center gap-3">
          <span className="relative shrink-0">
            <PersonAvatar person={{ id: userId, name, hasPicture }} className="size-9 text-xs" />
            {active && (
              <span
                aria-hidden
                className={cn(
                  'absolute -right-0.5 -bottom-0.5 size-3 rounded-full border-2 border-surface',
                  online ? (away ? 'bg-warning' : 'bg-success') : 'bg-line-strong',
                )}
              />
            )}
          </span>
          <div className="min-w-0">
            <p className="flex min-w-0 items-center gap-2">
              <span className="truncate font-medium">{name}</span>
              {userId === reader.userId && <Badge tone="primary">You</Badge>}
              {!active && <Badge>Deactivated</Badge>}
            </p>
            <p className="truncate text-xs text-muted">
              {active && (
                <span>
                  {presenceWords(online, away)}
                  <span aria-hidden> · </span>
                </span>
              )}
              {email}
            </p>
          </div>
        </div>
      </td>
      <td className="px-3 whitespace-nowrap">{ROLE_WORDS[role].name}</td>
      <td className="px-3 max-lg:hidden">
        <div className="flex flex-wrap gap-1">
          {skills.map(({ id, name: skill }) => (
            <Badge key={id}>{skill}</Badge>
          ))}
          {skills.length === 0 && <span className="text-muted">–</span>}
        </div>
      </td>
      <td className="px-3 text-xs whitespace-nowrap text-muted max-md:hidden">
        <ExactDay at={member.joinedAt} />
      </td>
      <td className="pr-5 pl-1 text-right">
        <MemberMenu reader={reader} member={member} tags={tags} />
      </td>
    </tr>
  );
}

function presenceWords(online: boolean, away: boolean): string {
  if (!online) return 'Offline';
  return away ? 'Away' : 'Online';
}
