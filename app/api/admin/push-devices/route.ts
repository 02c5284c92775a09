import { z } from 'zod';
import { userRoute } from '@/app/_server/user-route';
import { guessDevice } from '@/core/inbox/notifications/push/guess-device';
import { addDevice, removeBrowser } from '@/core/inbox/notifications/push/manage-devices';

/** A browser that is to show the signed-in person's notifications; its service worker calls this too. */
export const POST = userRoute(async ({ ctx, user, request }) => {
  const { subscription } = z.object({ subscription: z.unknown() }).parse(await readBody(request));
  const device = guessDevice(request.headers.get('user-agent'));
  await addDevice(ctx, { userId: user.id, subscription, device });
});

/** It is not to any more. */
export const DELETE = userRoute(async ({ ctx, user, request }) => {
  const { endpoint } = z.object({ endpoint: z.string().max(2000) }).parse(await readBody(request));
  await removeBrowser(ctx, { userId: user.id, endpoint });
});

function readBody(request: Request): Promise<unknown> {
  return request.json().catch(() => null);
}
