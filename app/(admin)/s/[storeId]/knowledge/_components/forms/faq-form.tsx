'use client';
import { Tabs } from 'radix-ui';
import { FaqEntryForm } from './faq-entry-form';
import { FileForm } from './file-form';

const TAB =
  'flex-1 h-8 rounded-sm text-xs text-muted data-[state=active]:bg-surface data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:shadow-soft';

/** One question now, or a whole file of them. */
export function FaqForm({
  storeId,
  faqs,
  question,
  onDone,
}: {
  storeId: string;
  faqs: { id: string; title: string }[];
  question: string;
  onDone: () => void;
}) {
  return (
    <Tabs.Root defaultValue="one">
      <Tabs.List aria-label="How to add" className="mb-5 flex gap-1 rounded-md bg-sunken p-1">
        <Tabs.Trigger value="one" className={TAB}>
          One question
        </Tabs.Trigger>
        <Tabs.Trigger value="file" className={TAB}>
          From a file
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="one">
        <FaqEntryForm storeId={storeId} faqs={faqs} question={question} onDone={onDone} />
      </Tabs.Content>
      <Tabs.Content value="file">
        <FileForm storeId={storeId} as="faq" onDone={onDone} />
      </Tabs.Content>
    </Tabs.Root>
  );
}
