'use client';
import { useState } from 'react';
import { cn } from '@/app/_components/cn';

/** First letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toUpperCase() || '?';
}

/** A colour that stays the same for the same person; dark enough for white letters. */
function colourOf(id: string): string {
  const hue = [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 360, 7);
  return `oklch(0.5 0.1 ${hue})`;
}

/** Picture of a teammate, or initials on a colour of their own. Says nothing to screen readers: a name stands beside. */
export function PersonAvatar({
  person,
  className,
}: {
  person: { id: string; name: string; hasPicture?: boolean };
  className?: string;
}) {
  const [broken, setBroken] = useState(false);
  if (person.hasPicture && !broken) {
    return (
      // biome-ignore lint/performance/noImgElement: our own small picture, served as it is
      <img
        src={`/api/people/${person.id}/picture`}
        alt=""
        onError={() => setBroken(true)}
        className={cn('size-6 shrink-0 rounded-full object-cover', className)}
      />
    );
  }
  return (
    <span
      aria-hidden
      style={{ background: colourOf(person.id) }}
      className={cn(
        'grid size-6 shrink-0 place-items-center rounded-full text-[0.625rem] font-medium text-white select-none',
        className,
      )}
    >
      {initialsOf(person.name)}
    </span>
  );
}
