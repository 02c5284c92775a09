'use server';
import type { ActionResult } from '@/app/_server/action-result';
import { runAction } from '@/app/_server/run-action';
import { createOwner, type NewOwner } from '@/core/identity/create-owner';

/** Makes the owner's account and store; refused as soon as an account exists. */
export async function setUp(owner: NewOwner): Promise<ActionResult<{ storeId: string }>> {
  return runAction(async (ctx) => {
    const { storeId } = await createOwner(ctx, owner);
    return { storeId };
  });
}
