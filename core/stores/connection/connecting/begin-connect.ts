import { z } from 'zod';
import { recordDeed, requireActor } from '@/core/identity/audit/deeds';
import { AppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import type { ConnectMethod } from '../../platform/platform-connector';
import { CONNECTABLE_PLATFORM_IDS } from '../../platform/platform-ids';
import { AUTHORISATION_MS, hashState, newState, sealAuthorisation } from './authorisation';
import { writeAuthorisation } from './authorisation-rows.queries';
import { connectAddresses } from './connect-addresses';
import { establishConnection } from './establish-connection';
import { refuseOtherShop } from './refuse-other-shop';

const inputSchema = z.object({
  storeId: z.uuid(),
  /** Who connects it; needs `connection.manage`. */
  by: z.uuid().optional(),
  platform: z.enum(CONNECTABLE_PLATFORM_IDS),
  method: z.string().max(100),
  fields: z.record(z.string().max(100), z.string().max(5000)),
  /** What another shop, connected before, brought in is erased. */
  eraseOtherShop: z.boolean().default(false),
});
export type BeginConnect = z.input<typeof inputSchema>;

/** Where to send the owner, or that all is done. */
export type ConnectOutcome = { redirectUrl: string } | { connected: true };

/**
 * Begins to connect a store to its shop, or connects it again: pasted keys are verified at once, otherwise the owner
 * is sent to the platform and has 15 minutes to come back. Until then a connection that works stays as it is.
 * @throws ZodError for a field that is missing; AppError `invalid_input` for one that is wrong, `conflict` when the
 *   store holds data of another shop and `eraseOtherShop` is not set, `unauthenticated` and `forbidden` when the
 *   platform refuses the keys, `unavailable` when it does not answer
 */
export async function beginConnect(ctx: AppContext, input: BeginConnect): Promise<ConnectOutcome> {
  const { storeId, by, platform, method: methodId, fields, eraseOtherShop } = inputSchema.parse(input);
  await requireActor(ctx, by, storeId, 'connection.manage');
  const connector = ctx.platforms.connector(platform);
  const method = connector.methods.find(({ id }) => id === methodId);
  if (!method) throw new AppError('invalid_input', `${connector.name} cannot be connected in this way.`);

  const state = newState();
  const step = await connector.begin(
    { method: method.id, fields: fieldsOf(method).parse(fields) },
    connectAddresses(ctx, platform),
    state,
  );
  const target = { storeId, platform, shopAddress: step.shopAddress, eraseOtherShop };
  await refuseOtherShop(ctx, target);
  const note = () =>
    recordDeed(ctx, by, {
      storeId,
      action: 'shop_connected',
      data: { platform, shop: step.shopAddress },
    });
  if (step.kind === 'credentials') {
    await establishConnection(ctx, { ...target, credentials: step.credentials, authorisation: null });
    await note();
    return { connected: true };
  }
  await writeAuthorisation(ctx, {
    storeId,
    platform,
    shopAddress: step.shopAddress,
    authState: hashState(state),
    authStateExpiresAt: new Date(ctx.now().getTime() + AUTHORISATION_MS),
    encryptedAuth: sealAuthorisation(ctx, {
      kind: 'waiting',
      platform,
      shopAddress: step.shopAddress,
      eraseOtherShop,
      memory: step.memory,
    }),
  });
  await note();
  return { redirectUrl: step.url };
}

/** The method's form: what it does not ask for is left out, and each fault stands at its field. */
function fieldsOf(method: ConnectMethod) {
  return z.object(
    Object.fromEntries(
      method.fields.map(({ name, label, required }) => {
        const text = z.string().trim();
        return [name, required ? text.min(1, `Fill in “${label}”.`) : text.default('')];
      }),
    ),
  );
}
