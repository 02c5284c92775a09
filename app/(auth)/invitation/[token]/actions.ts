'use server';
import { headers } from 'next/headers';
import { CLIENT_IP_HEADER } from '@/adapters/auth/client-ip-header';
import type { ActionResult } from '@/app/_server/action-result';
import { runAction, runUserAction } from '@/app/_server/run-action';
import { acceptInvitation } from '@/core/identity/team/invitations/accept-invitation';
import { limitInvitations } from '@/core/identity/team/invitations/limit-invitations';

export interface Joined {
  storeId: string;
  email: string;
}

async function clientIp(): Promise<string> {
  return (await headers()).get(CLIENT_IP_HEADER) ?? 'unknown';
}

/** Makes an account for the invited address, and joins. */
export async function joinWithAccount(
  token: string,
  account: { name: string; password: string },
): Promise<ActionResult<Joined>> {
  return runAction(async (ctx) => {
    await limitInvitations(ctx, await clientIp());
    const { name, password } = account;
    return acceptInvitation(ctx, { token, who: { name, password } });
  });
}

/** Joins with the account that is signed in. */
export async function join(token: string): Promise<ActionResult<Joined>> {
  return runUserAction(async (ctx, user) => {
    await limitInvitations(ctx, await clientIp());
    return acceptInvitation(ctx, { token, who: { userId: user.id } });
  });
}
