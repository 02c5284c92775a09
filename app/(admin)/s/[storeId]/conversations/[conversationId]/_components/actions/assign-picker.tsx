'use client';
import { ChevronDown, UserPlus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/app/_components/cn';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { Button } from '@/app/_components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/app/_components/ui/popover';
import type { PersonView } from '@/core/contracts/person-view';
import type { Assignee } from '@/core/inbox/assignment/assignees.queries';
import { useInbox } from '../../../_components/inbox-context';
import { useCommand } from '../../../_components/keyboard/commands';
import { useInboxChoices } from '../../../_components/list/use-inbox-choices';
import { Picker, PickerItem } from './picker';
import type { ThreadActions } from './use-thread-actions';

/** Who is in charge, and whom else to give it to. */
export function AssignPicker({ assignee, actions }: { assignee: PersonView | null; actions: ThreadActions }) {
  const { me } = useInbox();
  const { people, refetch } = useInboxChoices();
  const [open, setOpen] = useState(false);
  useCommand('assign', () => change(true));

  function change(next: boolean) {
    setOpen(next);
    // Who is online, and how much they have, changes all the time.
    if (next) void refetch();
  }
  function choose(userId: string | null) {
    setOpen(false);
    void actions.assignTo(userId);
  }

  return (
    <Popover open={open} onOpenChange={change}>
      <PopoverTrigger asChild>
        <Button
          size="sm"
          aria-label={assignee ? `With ${assignee.name}. Give it to somebody else` : 'Give it to somebody'}
          title="In charge (A)"
          className="px-2"
        >
          {assignee ? (
            <PersonAvatar person={assignee} className="size-5 text-[0.5625rem]" />
          ) : (
            <UserPlus className="text-faint" />
          )}
          <span className="max-w-24 truncate @max-sm:hidden">
            {assignee ? (assignee.id === me.id ? 'You' : assignee.name) : 'Assign'}
          </span>
          <ChevronDown className="size-3! text-faint" />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Give it to somebody">
        <Picker label="People" placeholder="Give it to …">
          {people.map((person) => (
            <PickerItem
              key={person.id}
              value={`${person.name} ${person.id}`}
              chosen={person.id === assignee?.id}
              hint={<Load person={person} />}
              icon={<Presence person={person} />}
              onSelect={() => choose(person.id)}
            >
              {person.name}
              {person.id === me.id && <span className="text-muted"> (you)</span>}
            </PickerItem>
          ))}
          {assignee && (
            <PickerItem value="all of the team nobody" icon={<UsersRound />} onSelect={() => choose(null)}>
              Back to the whole team
            </PickerItem>
          )}
        </Picker>
      </PopoverContent>
    </Popover>
  );
}

function Presence({ person }: { person: Assignee }) {
  const state = !person.online ? 'offline' : person.away ? 'away' : 'online';
  return (
    <span className="relative">
      <PersonAvatar person={person} />
      <span
        title={state}
        className={cn(
          'absolute -right-0.5 -bottom-0.5 size-2.5 rounded-full border-2 border-overlay',
          { online: 'bg-success', away: 'bg-warning', offline: 'bg-line-strong' }[state],
        )}
      />
      <span className="sr-only">{state}</span>
    </span>
  );
}

function Load({ person }: { person: Assignee }) {
  if (person.away) return <>away</>;
  return person.open > 0 ? <>{person.open} open</> : null;
}
