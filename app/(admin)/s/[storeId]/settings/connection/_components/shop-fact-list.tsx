import { cn } from '@/app/_components/cn';
import { RelativeTime, TimeUntil } from '@/app/_components/format/time';
import type { ShopConnectionView } from '@/core/stores/connection/read-connection';

/** What needs a phone's whole width. */
const LONG = new Set(['Address', 'Keys']);

/** What the shop said of itself. */
export function ShopFactList({ connection }: { connection: ShopConnectionView }) {
  const { shop, keys, keysExpireAt, connectedAt, shopAddress } = connection;
  const facts: [string, React.ReactNode][] = [
    ['Address', shop?.url ?? shopAddress],
    ...(shop?.plan ? [['System', shop.plan] as [string, React.ReactNode]] : []),
    ...(shop ? [['Currency', shop.currency] as [string, React.ReactNode]] : []),
    ...(connectedAt
      ? [['Connected', <RelativeTime key="connected" at={connectedAt} />] as [string, React.ReactNode]]
      : []),
    [
      'Keys',
      keys === 'none' ? (
        'None stored'
      ) : keys === 'lasting' ? (
        'Stored encrypted; they do not expire'
      ) : (
        <>
          Renewed by themselves
          {keysExpireAt && (
            <>
              , next <TimeUntil at={keysExpireAt} />
            </>
          )}
        </>
      ),
    ],
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3">
      {facts.map(([name, value]) => (
        <div key={name} className={cn('min-w-0', LONG.has(name) && 'max-sm:col-span-2')}>
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="truncate">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
