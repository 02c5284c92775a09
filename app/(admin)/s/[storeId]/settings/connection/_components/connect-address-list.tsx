import { CopyButton } from '@/app/_components/ui/copy-button';
import type { ConnectAddresses } from '@/core/stores/platform/platform-connector';

/** What the platform has to be told before its owner is sent there. */
export function ConnectAddressList({ addresses }: { addresses: ConnectAddresses }) {
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-medium">Redirect address</p>
      <div className="flex items-center gap-2">
        <code className="min-w-0 flex-1 truncate rounded-md bg-sunken px-3 py-2 font-mono text-xs">
          {addresses.returnUrl}
        </code>
        <CopyButton text={addresses.returnUrl} label="Copy redirect address" short />
      </div>
      <p className="text-xs text-muted">
        Enter it in the Dev Dashboard: your app, then Versions, under Redirect URLs.
      </p>
    </div>
  );
}
