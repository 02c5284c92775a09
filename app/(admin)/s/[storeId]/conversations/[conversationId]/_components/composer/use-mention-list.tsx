'use client';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import type { Assignee } from '@/core/inbox/assignment/assignees.queries';
import { findMention, matchPeople } from './mentions';
import { useSuggestions } from './suggestions';

const SHOWN = 8;

/** People to choose from, on "@". */
export function useMentionList({
  text,
  caret,
  people,
  onPick,
}: {
  /** null: nobody can be mentioned here. */
  text: string | null;
  caret: number;
  people: readonly Assignee[];
  /** @param start where the "@" stands */
  onPick: (start: number, mention: string) => void;
}) {
  const mention = text === null ? null : findMention(text, caret);
  const fitting = mention ? matchPeople(people, mention.query).slice(0, SHOWN) : [];
  return useSuggestions(
    fitting.map((person) => ({
      id: person.id,
      icon: <PersonAvatar person={person} />,
      words: person.name,
      choose: () => mention && onPick(mention.start, `@${person.name} `),
    })),
    mention ? String(mention.start) : '',
  );
}
