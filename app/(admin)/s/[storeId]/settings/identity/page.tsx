import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { canMail } from '@/core/stores/mail/store-mailer';
import { listAssistants } from '@/core/stores/settings/assistants/assistants.queries';
import { readIdentitySecret } from '@/core/stores/verification/signed/identity-secret';
import { ProofWays } from './_components/proof-ways';
import { SecretCard } from './_components/secret-card';

export const metadata: Metadata = { title: 'Shopper identity' };

export default async function IdentityPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  await requireStoreFor(storeId, 'settings.manage');
  const ctx = currentContext();
  const assistants = await listAssistants(ctx, storeId);
  const secret = await readIdentitySecret(ctx, storeId);
  const widgetKey = (assistants.find(({ isDefault }) => isDefault) ?? assistants[0])?.widgetKey ?? '';
  return (
    <div className="grid gap-6">
      <ProofWays canMail={await canMail(ctx, storeId)} canSign={secret !== null} />
      <SecretCard
        storeId={storeId}
        secret={secret}
        src={`${ctx.publicUrl}/widget.js`}
        widgetKey={widgetKey}
      />
    </div>
  );
}
