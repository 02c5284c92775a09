import { AppError } from '@/core/shared/app-error';
import { isAllowedOrigin } from '@/core/stores/settings/assistants/allowed-domains';
import type { Widget } from './find-widget.queries';

/**
 * Lets a widget be used only from the pages that its store allowed. The app's own origin is always allowed (the
 * panel's frame is served from it), and so are requests without an Origin header: no browser page sends those.
 * @param ownHosts hosts under which the app itself is reached, ports included
 * @throws AppError `forbidden`
 */
export function checkOrigin(
  widget: Widget,
  origin: string | null | undefined,
  ownHosts: readonly string[],
): void {
  if (!origin) return;
  const own = URL.canParse(origin) && ownHosts.includes(new URL(origin).host);
  if (own || isAllowedOrigin(origin, widget.allowedDomains)) return;
  throw new AppError(
    'forbidden',
    'This website may not use the chat. Its owner can allow it under Settings → Store → Allowed domains.',
  );
}
