'use client';
import { Ellipsis, LogOut, Shield, Tags, UserRoundCheck, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/app/_components/ui/menu';
import type { Member } from '@/core/identity/team/members.queries';
import type { TagRow } from '@/core/inbox/tags/tags.queries';
import { letInAgain } from '../actions';
import { DeactivateDialog } from './deactivate-dialog';
import type { Reader } from './reader';
import { RoleDialog } from './role-dialog';
import { SkillsDialog } from './skills-dialog';

/** What the reader may do to a member; nothing is shown where that is nothing. */
export function MemberMenu({ reader, member, tags }: { reader: Reader; member: Member; tags: TagRow[] }) {
  const [open, setOpen] = useState<'role' | 'skills' | 'deactivate' | null>(null);
  const own = member.userId === reader.userId;
  const manages = reader.grantable.includes(member.role);
  const answers = member.active && member.role !== 'viewer';
  const hasSkills = answers && (reader.grantable.length > 0 || own);
  if (!manages && !own && !hasSkills) return null;

  async function letIn() {
    const result = await letInAgain(reader.storeId, member.userId);
    if (result.ok) toast.success(`${member.name} is of the team again`);
    else toast.error(result.message);
  }

  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button look="ghost" size="icon-sm" aria-label={`More for ${member.name}`}>
            <Ellipsis />
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          {manages && member.active && (
            <MenuItem onSelect={() => setOpen('role')}>
              <Shield />
              Change role …
            </MenuItem>
          )}
          {hasSkills && (
            <MenuItem onSelect={() => setOpen('skills')}>
              <Tags />
              Skills …
            </MenuItem>
          )}
          {manages && !member.active && (
            <MenuItem onSelect={() => void letIn()}>
              <UserRoundCheck />
              Let in again
            </MenuItem>
          )}
          {member.active && (manages || own) && (
            <MenuItem danger onSelect={() => setOpen('deactivate')}>
              {own ? <LogOut /> : <UserRoundX />}
              {own ? 'Leave this team …' : 'Deactivate …'}
            </MenuItem>
          )}
        </MenuContent>
      </Menu>
      <RoleDialog
        key={`role-${open === 'role'}`}
        open={open === 'role'}
        onClose={() => setOpen(null)}
        reader={reader}
        member={member}
      />
      <SkillsDialog
        key={`skills-${open === 'skills'}`}
        open={open === 'skills'}
        onClose={() => setOpen(null)}
        storeId={reader.storeId}
        member={member}
        tags={tags}
      />
      <DeactivateDialog
        open={open === 'deactivate'}
        onClose={() => setOpen(null)}
        storeId={reader.storeId}
        member={member}
        own={own}
      />
    </>
  );
}
