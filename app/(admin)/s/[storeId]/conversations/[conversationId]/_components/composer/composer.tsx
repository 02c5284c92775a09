'use client';
import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { toast } from 'sonner';
import { cn } from '@/app/_components/cn';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { Markdown } from '@/app/_components/markdown';
import { Button } from '@/app/_components/ui/button';
import type { ConversationStatusView } from '@/core/contracts/message-view';
import type { PersonView } from '@/core/contracts/person-view';
import { useInbox } from '../../../_components/inbox-context';
import { useCommand } from '../../../_components/keyboard/commands';
import { useInboxChoices } from '../../../_components/list/use-inbox-choices';
import { writeNote } from '../../../actions';
import { useThreadOf } from '../thread-context';
import { ComposerTabs } from './composer-tabs';
import { EmojiPicker } from './emoji-picker';
import { findMention, matchPeople, mentionedIn, putMention } from './mentions';
import { useOutbox } from './outbox-context';
import { SendButton } from './send-button';
import { useSendWithEnter } from './send-with-enter';
import { type Suggestion, useSuggestions } from './suggestions';
import type { DraftHandle } from './use-draft';
import { useTellTyping } from './use-tell-typing';

const TALLEST_PX = 260;

/** Where the reader answers the shopper, or writes to the team alone. */
export function Composer({
  status,
  assignee,
  seenSeq,
  draft: { draft, write },
  onNote,
}: {
  status: ConversationStatusView;
  assignee: PersonView | null;
  /** The newest message on the screen. */
  seenSeq: number;
  draft: DraftHandle;
  /** A note was stored. */
  onNote: () => void;
}) {
  const { me } = useInbox();
  const of = useThreadOf();
  const { people } = useInboxChoices();
  const { send } = useOutbox();
  const tellTyping = useTellTyping(of.conversationId);
  const [withEnter, setWithEnter] = useSendWithEnter();
  const [tab, setTab] = useState<'reply' | 'note'>('reply');
  const [preview, setPreview] = useState(false);
  const [storing, setStoring] = useState(false);
  const [caret, setCaret] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const wantedCaret = useRef<number | null>(null);
  const text = draft[tab];
  const isNote = tab === 'note';

  function focus(next: typeof tab) {
    setTab(next);
    setPreview(false);
    // The other tab's text is in the field after the next frame.
    requestAnimationFrame(() => field.current?.focus());
  }
  useCommand('reply', () => focus('reply'));
  useCommand('note', () => focus('note'));

  /** Changes the text, and puts the caret where the writing goes on. */
  function change(next: string, at: number) {
    write(tab, next);
    wantedCaret.current = at;
    setCaret(at);
    field.current?.focus();
  }
  function insert(piece: string) {
    const at = field.current?.selectionStart ?? text.length;
    const end = field.current?.selectionEnd ?? at;
    change(text.slice(0, at) + piece + text.slice(end), at + piece.length);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is as tall as its text
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, TALLEST_PX)}px`;
    if (wantedCaret.current !== null) element.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  }, [text, preview, tab]);

  const mention = isNote ? findMention(text, caret) : null;
  const suggested: Suggestion[] = mention
    ? matchPeople(people, mention.query)
        .slice(0, 8)
        .map((person) => ({
          id: person.id,
          icon: <PersonAvatar person={person} />,
          words: person.name,
          choose() {
            const put = putMention(text, { start: mention.start, caret, name: person.name });
            change(put.text, put.caret);
          },
        }))
    : [];
  const suggestions = useSuggestions(suggested, mention ? `@${mention.start}` : '');

  async function submit() {
    const words = text.trim();
    if (!words || storing) return;
    setPreview(false);
    if (!isNote) {
      send({ conversationId: of.conversationId, text: words, attachments: [], seenSeq });
      return write('reply', '');
    }
    setStoring(true);
    try {
      const stored = await writeNote(of, { text: words, mentions: mentionedIn(words, people) });
      if (!stored.ok) return void toast.error(Object.values(stored.fields)[0] ?? stored.message);
      write('note', '');
      onNote();
    } catch {
      toast.error('The server could not be reached. Your note is still here.');
    } finally {
      setStoring(false);
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || suggestions.onKey(event)) return;
    const enter = event.key === 'Enter';
    if (enter && (event.ctrlKey || event.metaKey || (withEnter && !event.shiftKey && !event.altKey))) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'Escape') field.current?.blur();
  }

  return (
    <section
      aria-label={isNote ? 'Write a private note' : 'Answer the shopper'}
      className="relative shrink-0 border-t bg-surface px-3 pt-2.5 pb-3 sm:px-5"
    >
      <div className="relative mx-auto grid max-w-3xl gap-2">
        {suggestions.list}
        <ComposerTabs tab={tab} onTab={focus} hint={hintOf(status, assignee, me.id, isNote)} />
        <div
          className={cn(
            'rounded-md border transition-colors focus-within:border-primary',
            isNote ? 'border-warning/40 bg-warning-soft focus-within:border-warning' : 'bg-canvas',
          )}
        >
          {preview ? (
            <div className="max-h-64 min-h-18 overflow-y-auto px-3 py-2.5">
              {text.trim() ? <Markdown text={text} /> : <p className="text-muted">Nothing to show yet.</p>}
            </div>
          ) : (
            <textarea
              ref={field}
              rows={2}
              value={text}
              aria-label={isNote ? 'Private note' : 'Your reply'}
              placeholder={isNote ? 'Only the team sees this. @ mentions somebody.' : 'Write a reply …'}
              {...suggestions.fieldProps}
              onChange={(event) => {
                write(tab, event.target.value);
                setCaret(event.target.selectionStart);
                if (!isNote) tellTyping();
              }}
              onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
              onKeyDown={onKeyDown}
              className="block w-full resize-none bg-transparent px-3 py-2.5 leading-normal outline-none max-md:text-base"
            />
          )}
          <div className="flex items-center gap-0.5 px-1.5 pb-1.5">
            <EmojiPicker onPick={insert} />
            <Button
              look="ghost"
              size="icon-sm"
              aria-label={preview ? 'Go on writing' : 'Preview'}
              title={preview ? 'Go on writing' : 'Preview: **bold**, _italic_, lists, links'}
              aria-pressed={preview}
              onClick={() => setPreview(!preview)}
            >
              {preview ? <EyeOff /> : <Eye />}
            </Button>
            <div className="ml-auto">
              <SendButton
                isNote={isNote}
                busy={storing}
                disabled={text.trim() === ''}
                withEnter={withEnter}
                onWithEnter={setWithEnter}
                onSend={() => void submit()}
              />
            </div>
          </div>
        </div>
      </div>
    </section>
  );
}

/** What sending means for who is in charge. */
function hintOf(
  status: ConversationStatusView,
  assignee: PersonView | null,
  myId: string,
  isNote: boolean,
): string | null {
  if (isNote) return null;
  if (status === 'agent') return 'The assistant answers. Sending takes over.';
  if (status === 'resolved') return 'Sending opens it again.';
  if (status === 'assigned' && assignee && assignee.id !== myId) return `${assignee.name} is in charge.`;
  return null;
}
