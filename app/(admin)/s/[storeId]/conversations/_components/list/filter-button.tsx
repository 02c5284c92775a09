'use client';
import { ListFilter } from 'lucide-react';
import { CHANNELS, channelWords } from '@/app/_components/conversation-words';
import { Button } from '@/app/_components/ui/button';
import { Field, Select } from '@/app/_components/ui/field';
import { Popover, PopoverContent, PopoverTrigger } from '@/app/_components/ui/popover';
import { type InboxFilter, MOODS, type Mood } from '@/core/inbox/list/inbox-filter';
import { useInboxAddress } from '../address/use-inbox-address';
import { useInboxChoices } from './use-inbox-choices';

const MOOD_WORDS: Record<Mood, string> = { upset: 'Upset', neutral: 'Neutral', happy: 'Happy' };

/** Narrows the list by channel, tag, assistant, mood and who is in charge. */
export function FilterButton() {
  const { filter, narrow } = useInboxAddress();
  const { tags, people, assistants } = useInboxChoices();
  const { view: _, query: __, ...fields } = filter;
  const used = Object.values(fields).filter(Boolean).length;
  const asOptions = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => [id, name] as const);
  const selects: [keyof InboxFilter, string, readonly (readonly [string, string])[]][] = [
    ['assigneeId', 'In charge', asOptions(people)],
    ['tagId', 'Tag', asOptions(tags)],
    ['mood', 'Mood', MOODS.map((mood) => [mood, MOOD_WORDS[mood]] as const)],
    ['channel', 'Channel', CHANNELS.map((channel) => [channel, channelWords(channel)] as const)],
    ['assistantId', 'Assistant', asOptions(assistants)],
  ];
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button
          look={used > 0 ? 'secondary' : 'ghost'}
          size="icon"
          aria-label={used > 0 ? `Filters, ${used} in use` : 'Filters'}
          title="Filters"
          className="relative"
        >
          <ListFilter />
          {used > 0 && (
            <span
              aria-hidden
              className="absolute -top-1 -right-1 grid size-4 place-items-center rounded-full bg-primary text-[0.5625rem] text-on-primary"
            >
              {used}
            </span>
          )}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Filters" className="grid gap-3 overflow-y-auto p-4">
        {selects.map(([field, label, options]) => (
          <Field key={field} label={label}>
            <Select
              value={filter[field] ?? ''}
              onChange={(event) => narrow({ [field]: event.target.value || undefined })}
            >
              <option value="">Any</option>
              {options.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          </Field>
        ))}
        {used > 0 && (
          <Button
            size="sm"
            onClick={() =>
              narrow({
                ...{ assigneeId: undefined, tagId: undefined, mood: undefined },
                ...{ channel: undefined, assistantId: undefined },
              })
            }
          >
            Clear the filters
          </Button>
        )}
      </PopoverContent>
    </Popover>
  );
}
