import { notFound, redirect } from 'next/navigation';
import { currentContext } from '@/adapters/current-context';
import { requireStore } from '@/app/_server/session';
import { listAssistants } from '@/core/stores/settings/assistants/assistants.queries';

/** Leads to the default assistant. */
export default async function AssistantsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  await requireStore(storeId);
  const [assistant] = await listAssistants(currentContext(), storeId);
  if (!assistant) notFound();
  redirect(`/s/${storeId}/assistant/${assistant.id}`);
}
