import { LinkTabs } from '@/app/_components/ui/link-tabs';
import type { AssistantView } from '@/core/stores/settings/assistants/assistants.queries';

export function AssistantTabs({ storeId, assistants }: { storeId: string; assistants: AssistantView[] }) {
  const tabs = assistants.map(({ id, name, isDefault }) => ({
    href: `/s/${storeId}/assistant/${id}`,
    words: isDefault ? `${name} (default)` : name,
  }));
  return <LinkTabs label="Assistants" tabs={tabs} />;
}
