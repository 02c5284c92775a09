'use client';
import { Smile } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/app/_components/ui/popover';

/** Those that people who answer customers use, with words to find them by. */
const EMOJI: [string, string][] = [
  ['🙂', 'smile'],
  ['😊', 'happy blush'],
  ['😀', 'grin'],
  ['😄', 'laugh'],
  ['😅', 'relief sweat'],
  ['😉', 'wink'],
  ['😍', 'love eyes'],
  ['🤗', 'hug'],
  ['🤔', 'think'],
  ['😮', 'surprised'],
  ['😢', 'sad cry'],
  ['😞', 'sorry sad'],
  ['🙏', 'please thanks'],
  ['👍', 'yes thumb up'],
  ['👎', 'no thumb down'],
  ['👋', 'hello wave'],
  ['👏', 'clap'],
  ['🙌', 'hooray'],
  ['💪', 'strong'],
  ['🤝', 'deal'],
  ['👀', 'look'],
  ['❤️', 'heart love'],
  ['💚', 'green heart'],
  ['💜', 'purple heart'],
  ['✨', 'sparkle new'],
  ['⭐', 'star'],
  ['🎉', 'party congratulations'],
  ['🎁', 'gift present'],
  ['🎂', 'birthday cake'],
  ['🔥', 'fire hot'],
  ['💡', 'idea'],
  ['✅', 'done check'],
  ['❌', 'wrong cross'],
  ['⚠️', 'warning'],
  ['⏰', 'time alarm'],
  ['📅', 'date calendar'],
  ['📦', 'parcel package'],
  ['🚚', 'delivery truck'],
  ['✈️', 'flight travel'],
  ['🏠', 'home house'],
  ['🛒', 'cart shopping'],
  ['🛍️', 'bags shopping'],
  ['💳', 'card payment'],
  ['🧾', 'receipt invoice'],
  ['💶', 'money euro'],
  ['🏷️', 'price tag'],
  ['📧', 'mail'],
  ['📞', 'phone'],
  ['📷', 'photo camera'],
  ['📎', 'file clip'],
  ['🔍', 'search'],
  ['🔧', 'repair tool'],
  ['☀️', 'sun weather'],
  ['🌧️', 'rain weather'],
  ['🌱', 'plant green'],
  ['☕', 'coffee'],
];

/** A handful of emoji; the keyboard of the system has the others. */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const fitting = EMOJI.filter(([, names]) => names.includes(wanted));
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setWords('');
      }}
    >
      <PopoverTrigger asChild>
        <Button look="ghost" size="icon-sm" aria-label="Emoji" title="Emoji">
          <Smile />
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" aria-label="Emoji" className="flex w-72 flex-col">
        <input
          aria-label="Find an emoji"
          placeholder="Find an emoji"
          value={words}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            const first = fitting[0];
            if (event.key !== 'Enter' || !first) return;
            event.preventDefault();
            onPick(first[0]);
            setOpen(false);
          }}
          className="h-10 shrink-0 border-b bg-transparent px-3 text-sm outline-none max-md:text-base"
        />
        <div className="grid max-h-56 grid-cols-8 gap-0.5 overflow-y-auto p-2">
          {fitting.map(([emoji, names]) => (
            <button
              key={emoji}
              type="button"
              aria-label={names}
              title={names}
              onClick={() => {
                onPick(emoji);
                setOpen(false);
              }}
              className="grid aspect-square place-items-center rounded-sm text-lg hover:bg-sunken"
            >
              {emoji}
            </button>
          ))}
          {fitting.length === 0 && (
            <p className="col-span-8 py-4 text-center text-xs text-muted">Nothing fits.</p>
          )}
        </div>
      </PopoverContent>
    </Popover>
  );
}
