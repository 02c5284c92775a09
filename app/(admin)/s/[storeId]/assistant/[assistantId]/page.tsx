import type { Metadata } from 'next';
import { currentContext, currentRuntime } from '@/adapters/current-context';
import { orNotFound, requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { listSources } from '@/core/knowledge/sources/get-source.queries';
import { listAssistants, readAssistant } from '@/core/stores/settings/assistants/assistants.queries';
import { listProviders } from '@/core/stores/settings/providers/manage-providers';
import { PageBody, PageHead } from '../../_components/page-head';
import { AssistantTabs } from '../_components/assistant-tabs';
import { NewAssistant } from '../_components/new-assistant';
import { AssistantForm } from './_components/assistant-form';
import { AssistantMenu } from './_components/assistant-menu';
import { EmbedCard } from './_components/embed-card';

export const metadata: Metadata = { title: 'Assistant' };

export default async function AssistantPage({
  params,
}: {
  params: Promise<{ storeId: string; assistantId: string }>;
}) {
  const { storeId, assistantId } = await params;
  const { store, role } = await requireStore(storeId);
  const ctx = currentContext();
  const assistant = await orNotFound(() => readAssistant(ctx, storeId, assistantId));
  const [assistants, providers, sources] = await Promise.all([
    listAssistants(ctx, storeId),
    listProviders(ctx, storeId),
    listSources(ctx, storeId),
  ]);
  const mayChange = may(role, 'assistants.manage');
  const { id, widgetKey, isDefault, ...settings } = assistant;
  return (
    <PageBody wide>
      <PageHead
        title="Assistant"
        description="Who answers your shoppers: its voice, its looks and the script tag that puts it on your pages."
        action={
          mayChange && (
            <>
              <NewAssistant storeId={storeId} />
              <AssistantMenu storeId={storeId} id={id} name={assistant.name} isDefault={isDefault} />
            </>
          )
        }
      />
      {assistants.length > 1 && <AssistantTabs storeId={storeId} assistants={assistants} />}
      <AssistantForm
        key={id}
        storeId={storeId}
        assistantId={id}
        settings={settings}
        storeName={store.name}
        mayChange={mayChange}
        sources={sources.map(({ id: sourceId, type, title, paused, documentCount, chunkCount }) => ({
          id: sourceId,
          type,
          title,
          paused,
          documentCount,
          chunkCount,
        }))}
        vendors={providers.filter(({ saved }) => saved).map(({ provider }) => provider)}
      >
        <EmbedCard
          storeId={storeId}
          assistantId={id}
          widgetKey={widgetKey}
          publicUrl={currentRuntime().publicUrl}
          hasDomain={store.allowedDomains.length > 0}
          demoShopUrl={store.isDemo ? currentRuntime().demoShopUrl : null}
          mayChange={mayChange}
        />
      </AssistantForm>
    </PageBody>
  );
}
