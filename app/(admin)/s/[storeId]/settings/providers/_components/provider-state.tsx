import { RelativeTime } from '@/app/_components/format/time';
import { Badge } from '@/app/_components/ui/badge';
import type { ProviderView } from '@/core/stores/settings/providers/manage-providers';

export function ProviderState({ view }: { view: ProviderView }) {
  if (!view.saved) return <Badge>Not set up</Badge>;
  if (!view.lastTestedAt) return <Badge tone="primary">Saved, not tested</Badge>;
  return (
    <Badge tone={view.lastTestError ? 'warning' : 'success'} dot>
      {view.lastTestError ? 'Failed' : 'Worked'} · <RelativeTime at={view.lastTestedAt} />
    </Badge>
  );
}
