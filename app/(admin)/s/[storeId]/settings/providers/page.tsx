import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { listProviders } from '@/core/stores/settings/manage-providers';
import { BuiltinCard } from './_components/builtin-card';
import { ProviderCard } from './_components/provider-card';

export const metadata: Metadata = { title: 'AI providers' };

export default async function ProvidersPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  await requireStoreFor(storeId, 'providers.manage');
  const providers = await listProviders(currentContext(), storeId);
  return (
    <div className="grid gap-6">
      <p className="max-w-2xl text-pretty text-muted">
        Without a key the assistant answers with the built-in provider. Add a key to let a language model
        write the answers; choose it on the assistant’s page. When the model is down, the built-in provider
        steps in.
      </p>
      <BuiltinCard />
      {providers.map((provider) => (
        <ProviderCard key={provider.provider} storeId={storeId} view={provider} />
      ))}
    </div>
  );
}
