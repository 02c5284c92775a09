import { isAppError, notFound } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { WebhookDelivery, WebhookRequest } from '../platform/platform-event';
import type { ConnectablePlatformId } from '../platform/platform-ids';
import { createEventAnnouncer } from './announce-events';
import { createBatchWriter } from './batch-writer';
import { toEventRow } from './stored-event';
import { insertEvents, type NewEvent } from './webhook-events.queries';
import { createWebhookSecrets, type WebhookDoor } from './webhook-secrets';

const COLLECT_MS = 2;
const MAX_BATCH = 500;

/** `unknown` and `closed`: see DoorLookup. */
export type Admission = 'open' | 'unknown' | 'closed';

export interface WebhookReception {
  /** Whether deliveries to an address are taken, to be asked before a body is read. */
  admit(platform: ConnectablePlatformId, connectionId: string): Promise<Admission>;
  /**
   * Takes a delivery: checks its signature and stores what happened, once by the platform's event id. Resolves when it
   * is committed and may be acknowledged. The work itself is a job's (core/stores/webhooks/work-off-events.ts).
   * @throws AppError `unauthenticated` for a missing or wrong signature, `invalid_input` for a body that is no delivery,
   *   `not_found` for an address that is not open; anything else: it could not be stored and should be sent again
   */
  receive(platform: ConnectablePlatformId, connectionId: string, request: WebhookRequest): Promise<void>;
}

/** One per process: it batches and remembers. */
export function createWebhookReception(ctx: AppContext): WebhookReception {
  const secrets = createWebhookSecrets(ctx);
  const announce = createEventAnnouncer(ctx);
  const store = createBatchWriter<NewEvent>(
    async (events) => {
      for (const storeId of await insertEvents(ctx, events)) {
        announce(storeId, new Set(events.filter((one) => one.storeId === storeId).map(({ topic }) => topic)));
      }
    },
    { collectMs: COLLECT_MS, maxItems: MAX_BATCH },
  );

  /** The delivery, checked against the secret as it is remembered, and if that does not fit as it is now. */
  async function parse(
    connectionId: string,
    door: WebhookDoor,
    request: WebhookRequest,
  ): Promise<WebhookDelivery> {
    const connector = ctx.platforms.connector(door.platform);
    try {
      return connector.parseWebhook(request, door.webhookSecret);
    } catch (error) {
      const refused = isAppError(error) && error.code === 'unauthenticated';
      const now = refused ? await secrets.findAnew(connectionId) : door;
      if (typeof now === 'string' || now.webhookSecret === door.webhookSecret) throw error;
      return connector.parseWebhook(request, now.webhookSecret);
    }
  }

  /**
   * Whose event it is. A platform that serves several shops by one app delivers some topics for all of them to the one
   * address in the app's settings, among them those that erase: they go to the shop that they are about, if it has the
   * same app and is known here.
   */
  async function addressees(
    door: WebhookDoor,
    { shopAddress }: WebhookDelivery,
    request: WebhookRequest,
  ): Promise<string[]> {
    if (!shopAddress || shopAddress === door.shopAddress) return [door.storeId];
    const others = await secrets.findByShop(door.platform, shopAddress);
    const connector = ctx.platforms.connector(door.platform);
    return others.flatMap(({ storeId, webhookSecret }) => {
      try {
        connector.parseWebhook(request, webhookSecret);
        return [storeId];
      } catch {
        return [];
      }
    });
  }

  return {
    async admit(platform, connectionId) {
      const door = await secrets.find(connectionId);
      if (typeof door === 'string') return door;
      return door.platform === platform ? 'open' : 'unknown';
    },
    async receive(platform, connectionId, request) {
      const door = await secrets.find(connectionId);
      if (typeof door === 'string' || door.platform !== platform) throw notFound('The webhook address');
      const delivery = await parse(connectionId, door, request);
      if (delivery.event.kind === 'ping') return;
      const event = toEventRow(ctx, delivery, request.rawBody);
      const storeIds = await addressees(door, delivery, request);
      await Promise.all(storeIds.map((storeId) => store({ storeId, ...event })));
    },
  };
}
