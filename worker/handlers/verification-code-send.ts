import type { JobPayload } from '@/core/contracts/jobs';
import type { AppContext } from '@/core/shared/context';
import { sendCode } from '@/core/stores/verification/codes/send-code';

/** Sends a one-time code by e-mail. */
export async function handleVerificationCodeSend(
  ctx: AppContext,
  { storeId, codeId }: JobPayload<'verification-code-send'>,
): Promise<void> {
  await sendCode(ctx, storeId, codeId);
}
