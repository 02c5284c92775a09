'use client';
import { Sparkles, UserRound, X } from 'lucide-react';
import { ToggleGroup } from 'radix-ui';
import { CopilotPanel } from '@/app/_components/inbox/copilot/copilot-panel';
import { Button } from '@/app/_components/ui/button';
import type { ConversationDetail } from '@/core/conversations/get-conversation-detail.queries';
import type { ThreadFacts } from '@/core/inbox/thread/thread-facts.queries';
import { ContactCard } from '../../../../contacts/_components/contact-card';
import { useInbox } from '../../../_components/inbox-context';
import { useCommands } from '../../../_components/keyboard/commands';
import type { DraftHandle } from '../composer/use-draft';
import { ConversationFacts } from '../conversation-facts';
import type { Panel, PanelTab } from './use-panel';

/** Who the shopper is, and help with the answer; beside the messages where there is room, above them elsewhere. */
export function SidePanel({
  panel,
  tab,
  detail,
  facts,
  draft,
}: {
  panel: Panel;
  tab: PanelTab;
  detail: ConversationDetail;
  facts: ThreadFacts;
  draft: DraftHandle;
}) {
  const { storeId, mayReply } = useInbox();
  const { run } = useCommands();
  const { id } = detail.conversation;
  return (
    <aside
      aria-label="About the shopper"
      className="flex w-76 shrink-0 flex-col border-l bg-surface max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-xl:z-10 max-xl:w-92 max-sm:w-full max-xl:animate-appear max-xl:shadow-soft"
    >
      <div className="flex h-13 shrink-0 items-center justify-between border-b px-3">
        {mayReply ? <Tabs tab={tab} onTab={panel.show} /> : <span className="text-xs">Shopper</span>}
        <Button look="ghost" size="icon-sm" aria-label="Close" onClick={panel.close}>
          <X />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {tab === 'copilot' && mayReply ? (
          <CopilotPanel
            key={id}
            storeId={storeId}
            conversationId={id}
            composerText={draft.draft.reply}
            onInsert={(text) => {
              draft.write('reply', text);
              run('reply');
            }}
          />
        ) : (
          <>
            <ContactCard storeId={storeId} contactId={facts.contact.id} conversationId={id} />
            <ConversationFacts detail={detail} rating={facts.rating} />
          </>
        )}
      </div>
    </aside>
  );
}

const TABS = [
  { tab: 'shopper', words: 'Shopper', icon: UserRound },
  { tab: 'copilot', words: 'Copilot', icon: Sparkles },
] as const;

function Tabs({ tab, onTab }: { tab: PanelTab; onTab: (tab: PanelTab) => void }) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label="Beside the messages"
      value={tab}
      onValueChange={(value) => value && onTab(value as PanelTab)}
      className="flex gap-0.5"
    >
      {TABS.map(({ tab: value, words, icon: Icon }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          className="flex h-7 items-center gap-1.5 rounded-full px-2.5 text-xs text-muted transition-colors hover:bg-sunken data-[state=on]:bg-primary-soft data-[state=on]:font-medium data-[state=on]:text-primary-ink"
        >
          <Icon className="size-3.5" aria-hidden />
          {words}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
