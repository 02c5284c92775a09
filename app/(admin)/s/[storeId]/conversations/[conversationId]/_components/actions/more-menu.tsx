'use client';
import { Bot, Download, Ellipsis, FlaskConical, Link2, MailOpen, Route } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/app/_components/ui/menu';
import type { ConversationStatusView } from '@/core/contracts/message-view';
import { makeTestOf } from '../../../../quality/tests/actions';
import { useInbox } from '../../../_components/inbox-context';
import type { ThreadActions } from './use-thread-actions';

/** What is done less often. */
export function MoreMenu({
  conversationId,
  status,
  actions,
  lastTurnId,
}: {
  conversationId: string;
  status: ConversationStatusView;
  actions: ThreadActions;
  /** Of the newest answer; null: the agent has not answered. */
  lastTurnId: string | null;
}) {
  const { storeId, mayReply, mayInspect, mayTest } = useInbox();
  const router = useRouter();
  const path = `/s/${storeId}/conversations/${conversationId}`;

  async function makeTest() {
    const result = await makeTestOf(storeId, conversationId);
    if (!result.ok) return void toast.error(result.message);
    toast.success('Test added', { description: 'Look at what its answers must say.' });
    router.push(`/s/${storeId}/quality/tests/${result.data}`);
  }
  async function copyLink() {
    try {
      await navigator.clipboard.writeText(window.location.origin + path);
      toast.success('Link copied');
    } catch {
      toast.error('The browser does not allow to copy.');
    }
  }

  return (
    <Menu>
      <MenuTrigger asChild>
        <Button look="ghost" size="icon-sm" aria-label="More">
          <Ellipsis />
        </Button>
      </MenuTrigger>
      <MenuContent align="end" className="w-64">
        {mayReply && (status === 'waiting' || status === 'assigned') && (
          <MenuItem onSelect={() => void actions.giveBack()}>
            <Bot />
            Give back to the assistant
          </MenuItem>
        )}
        <MenuItem onSelect={() => void actions.markUnread()}>
          <MailOpen />
          Mark as unread
        </MenuItem>
        <MenuItem onSelect={() => void copyLink()}>
          <Link2 />
          Copy the link
        </MenuItem>
        <MenuItem asChild>
          <a href={`/api/admin/stores/${storeId}/conversations/${conversationId}/transcript`} download>
            <Download />
            Save as text
          </a>
        </MenuItem>
        {(mayTest || (mayInspect && lastTurnId)) && <MenuSeparator />}
        {mayInspect && lastTurnId && (
          <MenuItem onSelect={() => router.push(`${path}/turns/${lastTurnId}`)}>
            <Route />
            How the last answer was made
          </MenuItem>
        )}
        {mayTest && (
          <MenuItem onSelect={() => void makeTest()}>
            <FlaskConical />
            Make a test of this conversation
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}
