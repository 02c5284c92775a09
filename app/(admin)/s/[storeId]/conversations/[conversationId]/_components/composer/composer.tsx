'use client';
import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { toast } from 'sonner';
import { cn } from '@/app/_components/cn';
import { AttachButton, AttachmentTray, addPasted } from '@/app/_components/inbox/attachment-picker';
import { useAttachments } from '@/app/_components/inbox/use-attachments';
import { useFileDrop } from '@/app/_components/inbox/use-file-drop';
import { Markdown } from '@/app/_components/markdown';
import type { ConversationStatusView } from '@/core/contracts/message-view';
import type { PersonView } from '@/core/contracts/person-view';
import { useReplyLink } from '../../../../_components/alerts/use-reply-link';
import { useInbox } from '../../../_components/inbox-context';
import { useCommand } from '../../../_components/keyboard/commands';
import { useInboxChoices } from '../../../_components/list/use-inbox-choices';
import { writeNote } from '../../../actions';
import { useThreadOf } from '../thread-context';
import { ComposerTabs } from './composer-tabs';
import { EmojiPicker } from './emoji-picker';
import { mentionedIn } from './mentions';
import { useOutbox } from './outbox-context';
import { PreviewButton } from './preview-button';
import { SendButton } from './send-button';
import { useSendWithEnter } from './send-with-enter';
import { useComposerText } from './use-composer-text';
import type { DraftHandle } from './use-draft';
import { useMentionList } from './use-mention-list';
import { useSlashMenu } from './use-slash-menu';
import { useTellTyping } from './use-tell-typing';

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
  const upload = `/api/admin/stores/${of.storeId}/conversations/${of.conversationId}/attachments`;
  // Apart: what was added to a note never goes to the shopper by a change of the tab.
  const filesOf = { reply: useAttachments(upload), note: useAttachments(upload) };
  const files = filesOf[tab];
  const isNote = tab === 'note';
  const text = draft[tab];
  const { field, caret, noteCaret, insert, complete } = useComposerText(text, (next) => write(tab, next));
  const mentions = useMentionList({ text: isNote ? text : null, caret, people, onPick: complete });
  const replies = useSlashMenu({ text: isNote ? '' : text, caret, onPick: complete });
  const { over, dropProps } = useFileDrop(files);
  const ready = (text.trim() !== '' || files.ids.length > 0) && !storing && !files.busy;

  function focus(next: typeof tab) {
    // At once: what is typed right after the key must not be lost.
    flushSync(() => {
      setTab(next);
      setPreview(false);
    });
    field.current?.focus();
  }
  useCommand('reply', () => focus('reply'));
  useCommand('note', () => focus('note'));
  useReplyLink(() => focus('reply'));

  function sendReply(words: string) {
    const attachments = files.files.flatMap(({ attachment }) => (attachment ? [attachment] : []));
    send({ conversationId: of.conversationId, text: words, attachments, seenSeq });
    write('reply', '');
    files.clear();
  }
  async function storeNote(words: string) {
    setStoring(true);
    try {
      const { ids: attachmentIds } = filesOf.note;
      const note = { text: words, mentions: mentionedIn(words, people), attachmentIds };
      const stored = await writeNote(of, note);
      if (!stored.ok) return void toast.error(Object.values(stored.fields)[0] ?? stored.message);
      write('note', '');
      filesOf.note.clear();
      onNote();
    } catch {
      toast.error('The server could not be reached. Your note is still here.');
    } finally {
      setStoring(false);
    }
  }
  function submit() {
    if (!ready) return;
    setPreview(false);
    if (isNote) void storeNote(text.trim());
    else sendReply(text.trim());
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || mentions.onKey(event) || replies.onKey(event)) return;
    if (event.key === 'Escape') return field.current?.blur();
    const alone = withEnter && !event.shiftKey && !event.altKey;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey || alone)) return;
    event.preventDefault();
    submit();
  }

  return (
    <section
      aria-label={isNote ? 'Write a private note' : 'Answer the shopper'}
      className="relative shrink-0 border-t bg-surface px-3 pt-2.5 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:px-5"
    >
      <div className="relative mx-auto grid max-w-3xl gap-2">
        {mentions.list}
        {replies.list}
        <ComposerTabs tab={tab} onTab={focus} hint={hintOf(status, assignee, me.id, isNote)} />
        <div
          {...dropProps}
          className={cn(
            'rounded-md border transition-colors focus-within:border-primary',
            isNote ? 'border-warning/40 bg-warning-soft focus-within:border-warning' : 'bg-canvas',
            over && 'border-primary bg-primary-soft',
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
              placeholder={
                isNote ? 'Only the team sees this. @ mentions somebody.' : 'Write a reply, / for a ready one'
              }
              {...mentions.fieldProps}
              {...replies.fieldProps}
              onChange={(event) => {
                write(tab, event.target.value);
                noteCaret();
                if (!isNote) tellTyping();
              }}
              onSelect={noteCaret}
              onKeyDown={onKeyDown}
              onPaste={(event) => void addPasted(event, files)}
              className="block w-full resize-none bg-transparent px-3 py-2.5 leading-normal outline-none max-md:text-base"
            />
          )}
          <AttachmentTray draft={files} className="px-3 pb-2" />
          <div className="flex items-center gap-0.5 px-1.5 pb-1.5">
            <AttachButton draft={files} />
            <EmojiPicker onPick={insert} />
            {!isNote && <PreviewButton preview={preview} onPreview={setPreview} />}
            <div className="ml-auto">
              <SendButton
                isNote={isNote}
                busy={storing}
                disabled={!ready}
                withEnter={withEnter}
                onWithEnter={setWithEnter}
                onSend={submit}
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
