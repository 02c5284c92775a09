import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { listProviders } from '@/core/stores/settings/providers/manage-providers';
import { BuiltinCard } from './_components/builtin-card';
import { ProviderCard } from './_components/provider-card';

export const metadata: Metadata = { title: 'AI providers' };

export default async function ProvidersPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  await requireStoreFor(storeId, 'providers.manage');
  const providers = await listProviders(currentContext(), storeId);
  return (
    <div className="grid gap-6">
      <BuiltinCard />
      {providers.map((provider) => (
        <ProviderCard key={provider.provider} storeId={storeId} view={provider} />
      ))}
    </div>
  );
}
