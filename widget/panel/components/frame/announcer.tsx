import { useEffect, useRef, useState } from 'preact/hooks';
import type { MessageView } from '@/core/contracts/message-view';
import { markdownToText } from '../../markdown/markdown-text';
import { usePanel } from '../../panel-context';
import { type ChatState, lastSeq } from '../../state/chat-state';
import { fillIn } from '../../words/choose-words';

/**
 * Reads finished answers to screen readers: once, whole, and after what they are doing. The visible conversation is
 * no live region, because it changes with every streamed word.
 */
export function Announcer({ state }: { state: ChatState }) {
  const { words, config } = usePanel();
  const { assistant_name: assistant } = config;
  const [spoken, setSpoken] = useState('');
  const heard = useRef<{ conversationId: string | null; seq: number } | null>(null);
  const { loaded, conversationId, messages } = state;

  useEffect(() => {
    if (!loaded) return;
    const before = heard.current;
    heard.current = { conversationId, seq: lastSeq({ messages }) };
    // What was there on opening, or belongs to a conversation returned to, is not news.
    if (!before || (before.conversationId && before.conversationId !== conversationId)) return;
    const news = messages.filter(({ seq, role }) => seq > before.seq && role !== 'contact');
    if (news.length === 0) return;
    const say = (message: MessageView) => {
      const who = message.role === 'agent' ? assistant : message.author?.name;
      const name = who ? `${who}: ` : '';
      const text = markdownToText(message.text, new Set(message.citations.map(({ number }) => number)));
      const extras = [
        ...message.attachments.map((file) => `${fillIn(words.file, { name: file.name })}.`),
        message.products.length > 0 ? `${words.products}: ${message.products.length}.` : '',
        message.citations.length > 0 ? `${words.sources}: ${message.citations.length}.` : '',
      ];
      return [name + text, ...extras].filter(Boolean).join(' ');
    };
    setSpoken(news.map(say).join(' '));
  }, [loaded, conversationId, messages, words, assistant]);

  return (
    <p class="unseen" role="status" aria-live="polite">
      {spoken}
    </p>
  );
}
