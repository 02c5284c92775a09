'use client';
import { Plus, Tag } from 'lucide-react';
import { useState } from 'react';
import { toast } from 'sonner';
import { TagDot } from '@/app/_components/inbox/tag-chip';
import { Button } from '@/app/_components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/app/_components/ui/popover';
import { TAG_COLORS } from '@/core/inbox/tags/tag-input';
import { useCommand } from '../../../_components/keyboard/commands';
import { useInboxChoices } from '../../../_components/list/use-inbox-choices';
import { addTag } from '../../../actions';
import { useThreadOf } from '../thread-context';
import { Picker, PickerItem } from './picker';
import type { ThreadActions } from './use-thread-actions';

/** Puts tags on the conversation and takes them off; what is not there yet is made. */
export function TagPicker({ tags, actions }: { tags: readonly { id: string }[]; actions: ThreadActions }) {
  const { storeId } = useThreadOf();
  const { tags: known, refetch } = useInboxChoices();
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  useCommand('tag', () => setOpen(true));
  const chosen = tags.map(({ id }) => id);
  const name = words.trim();
  const isNew = name !== '' && !known.some((tag) => tag.name.toLowerCase() === name.toLowerCase());

  async function make() {
    // Each new one has another colour than the one before.
    const color = TAG_COLORS[1 + (known.length % (TAG_COLORS.length - 1))] ?? 'gray';
    const made = await addTag(storeId, name, color);
    if (!made.ok) return void toast.error(Object.values(made.fields)[0] ?? made.message);
    setOpen(false);
    await Promise.all([refetch(), actions.setTags([...chosen, made.data])]);
  }

  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="icon-sm" aria-label="Tags" title="Tags (L)">
          <Tag />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="end" aria-label="Tags">
        <Picker label="Tags" placeholder="Tag as …" onWords={setWords}>
          {known.map((tag) => (
            <PickerItem
              key={tag.id}
              value={tag.name}
              icon={<TagDot color={tag.color} />}
              chosen={chosen.includes(tag.id)}
              onSelect={() =>
                void actions.setTags(
                  chosen.includes(tag.id) ? chosen.filter((id) => id !== tag.id) : [...chosen, tag.id],
                )
              }
            >
              {tag.name}
            </PickerItem>
          ))}
          {isNew && (
            <PickerItem forceMount value={`make ${name}`} icon={<Plus />} onSelect={() => void make()}>
              Make the tag “{name}”
            </PickerItem>
          )}
        </Picker>
      </PopoverContent>
    </Popover>
  );
}
