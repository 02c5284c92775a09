import { Notice } from '@/app/_components/ui/notice';
import type { ShopFacts } from '@/core/stores/platform/shop-facts';

/** Which permissions are lacking, and what will not work without each. */
export function MissingScopes({ missing }: { missing: ShopFacts['missing'] }) {
  if (missing.length === 0) return null;
  return (
    <Notice kind="warning">
      <p className="font-medium">
        {missing.length === 1 ? 'One permission is missing' : `${missing.length} permissions are missing`}
      </p>
      <ul className="mt-1 grid gap-1">
        {missing.map(({ scope, consequence }) => (
          <li key={scope}>
            <code className="font-mono text-xs font-medium">{scope}</code>: {consequence}
          </li>
        ))}
      </ul>
      <p className="mt-1.5 text-xs text-muted">
        Add {missing.length === 1 ? 'it' : 'them'} to what the app may do at the platform, then connect again
        with “Change keys”. Everything else works.
      </p>
    </Notice>
  );
}
