'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLiveEvent } from '@/app/_components/live/use-live-event';
import { Card, CardHead } from '@/app/_components/ui/card';
import { HeadCell, Table } from '@/app/_components/ui/table';
import type { Member } from '@/core/identity/team/members.queries';
import type { TagRow } from '@/core/inbox/tags/tags.queries';
import { InviteDialog } from './invite-dialog';
import { MemberRow } from './member-row';
import type { Reader } from './reader';

/** Everybody of the store, kept current while it is looked at. */
export function MembersCard({
  reader,
  members,
  online: first,
  tags,
}: {
  reader: Reader;
  members: Member[];
  online: string[];
  tags: TagRow[];
}) {
  const router = useRouter();
  const [online, setOnline] = useState(first);
  useLiveEvent('team:presence', (now) => setOnline(now.online));
  useLiveEvent('member:changed', () => router.refresh());
  const active = members.filter((member) => member.active).length;
  return (
    <Card aria-labelledby="team">
      <CardHead
        id="team"
        title="Who is of the team"
        hint={active === 1 ? 'One person so far.' : `${active} people. Roles say who may do what.`}
        action={reader.grantable.length > 0 && <InviteDialog {...reader} />}
      />
      <Table
        head={
          <>
            <HeadCell>Person</HeadCell>
            <HeadCell>Role</HeadCell>
            <HeadCell className="max-lg:hidden">Skills</HeadCell>
            <HeadCell className="max-md:hidden">Since</HeadCell>
            <HeadCell className="w-0">
              <span className="sr-only">What can be done</span>
            </HeadCell>
          </>
        }
      >
        {members.map((member) => (
          <MemberRow
            key={member.userId}
            reader={reader}
            member={member}
            online={online.includes(member.userId)}
            tags={tags}
          />
        ))}
      </Table>
    </Card>
  );
}
