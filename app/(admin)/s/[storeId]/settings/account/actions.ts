'use server';
import { refresh } from 'next/cache';
import { cookies } from 'next/headers';
import { authCookieNames, encodeSession, SESSION_SECONDS } from '@/adapters/auth/session-token';
import type { ActionResult } from '@/app/_server/action-result';
import { runUserAction } from '@/app/_server/run-action';
import { changePassword } from '@/core/identity/change-password';
import { savePicture } from '@/core/identity/pictures/save-picture';
import { updateProfile } from '@/core/identity/update-profile';
import { raiseSessionVersion } from '@/core/identity/users.queries';
import { AppError } from '@/core/shared/app-error';

export async function saveProfile(profile: { name: string; email: string }): Promise<ActionResult<unknown>> {
  const result = await runUserAction((ctx, user) => updateProfile(ctx, { ...profile, userId: user.id }));
  if (result.ok) refresh();
  return result;
}

/** Ends all sessions but this one, which goes on with a fresh cookie. */
export async function savePassword(form: {
  currentPassword: string;
  newPassword: string;
}): Promise<ActionResult<unknown>> {
  return runUserAction(async (ctx, user) => {
    const sessionVersion = await changePassword(ctx, { ...form, userId: user.id });
    const names = authCookieNames();
    (await cookies()).set(names.session, await encodeSession({ userId: user.id, sessionVersion }), {
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: names.secure,
      maxAge: SESSION_SECONDS,
    });
  });
}

/** Ends every session of the user, this one included. */
export async function endAllSessions(): Promise<ActionResult<unknown>> {
  return runUserAction((ctx, user) => raiseSessionVersion(ctx, user.id));
}

/** @param form `picture`: a small square picture */
export async function uploadPicture(form: FormData): Promise<ActionResult<unknown>> {
  return runUserAction(async (ctx, user) => {
    const file = form.get('picture');
    if (!(file instanceof Blob)) throw new AppError('invalid_input', 'Choose a picture first.');
    await savePicture(ctx, { userId: user.id, bytes: new Uint8Array(await file.arrayBuffer()) });
  });
}

export async function removePicture(): Promise<ActionResult<unknown>> {
  return runUserAction((ctx, user) => savePicture(ctx, { userId: user.id, bytes: null }));
}
