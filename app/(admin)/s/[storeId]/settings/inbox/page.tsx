import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { readDraftFigures } from '@/core/inbox/copilot/drafts.queries';
import { readTeamHours } from '@/core/stores/settings/hours/manage-team-hours';
import { getInboxSettings } from '@/core/stores/settings/inbox/manage-inbox-settings';
import { DraftFiguresCard } from './_components/draft-figures-card';
import { InboxForm } from './_components/inbox-form';

export const metadata: Metadata = { title: 'Inbox settings' };

const DAYS = 30;

export default async function InboxSettingsPage({ params }: { params: Promise<{ storeId: string }> }) {
  const { storeId } = await params;
  const { role } = await requireStoreFor(storeId, 'settings.view');
  const ctx = currentContext();
  const since = new Date(ctx.now().getTime() - DAYS * 24 * 3_600_000);
  const [settings, hours, figures] = await Promise.all([
    getInboxSettings(ctx, storeId),
    readTeamHours(ctx, storeId),
    readDraftFigures(ctx.sql, storeId, since),
  ]);
  return (
    <div className="grid gap-6">
      <InboxForm storeId={storeId} config={{ ...hours, settings }} mayChange={may(role, 'settings.manage')} />
      <DraftFiguresCard figures={figures} days={DAYS} />
    </div>
  );
}
