'use server';
import { refresh } from 'next/cache';
import type { ActionResult } from '@/app/_server/action-result';
import { runUserAction } from '@/app/_server/run-action';
import type { Role } from '@/core/identity/permissions';
import { changeRole } from '@/core/identity/team/change-role';
import { deactivateMember } from '@/core/identity/team/deactivate-member';
import { type Invited, inviteMember } from '@/core/identity/team/invitations/invite-member';
import { revokeInvitation } from '@/core/identity/team/invitations/revoke-invitation';
import { reactivateMember } from '@/core/identity/team/reactivate-member';
import { saveMemberWork } from '@/core/identity/team/save-member-work';

// Each function of core checks the role of who acts itself, under the team's lock.

function shown<T>(result: ActionResult<T>): ActionResult<T> {
  if (result.ok) refresh();
  return result;
}

/** Invites somebody, or sends an open invitation again: the older link is worth nothing from then on. */
export async function invite(
  storeId: string,
  form: { email: string; role: Role },
): Promise<ActionResult<Invited>> {
  return shown(await runUserAction((ctx, user) => inviteMember(ctx, { ...form, storeId, by: user.id })));
}

export async function revoke(storeId: string, invitationId: string): Promise<ActionResult<unknown>> {
  return shown(
    await runUserAction((ctx, user) => revokeInvitation(ctx, { storeId, by: user.id, invitationId })),
  );
}

export async function setRole(storeId: string, userId: string, role: Role): Promise<ActionResult<unknown>> {
  return shown(await runUserAction((ctx, user) => changeRole(ctx, { storeId, by: user.id, userId, role })));
}

export async function deactivate(storeId: string, userId: string): Promise<ActionResult<unknown>> {
  return shown(await runUserAction((ctx, user) => deactivateMember(ctx, { storeId, by: user.id, userId })));
}

/** The signed-in person goes; nothing of the store is theirs to see afterwards. */
export async function leave(storeId: string): Promise<ActionResult<unknown>> {
  return runUserAction((ctx, user) => deactivateMember(ctx, { storeId, by: user.id, userId: user.id }));
}

export async function letInAgain(storeId: string, userId: string): Promise<ActionResult<unknown>> {
  return shown(await runUserAction((ctx, user) => reactivateMember(ctx, { storeId, by: user.id, userId })));
}

/** @param skills tag ids */
export async function saveSkills(
  storeId: string,
  userId: string,
  skills: string[],
): Promise<ActionResult<unknown>> {
  return shown(
    await runUserAction((ctx, user) => saveMemberWork(ctx, { storeId, by: user.id, userId, skills })),
  );
}
