import { z } from 'zod';
import { confirmAction } from '@/core/actions/requests/confirm-action';
import type { ActionResult } from '@/core/contracts/action-tool-results';
import { defineVerifiedTool } from '../tool';
import { findActionOrder } from './find-action-order';
import { proposeInChat, tellResult, toActionTurn } from './propose-in-chat';

export const confirmActionTool = defineVerifiedTool({
  name: 'confirm_action',
  description:
    'Call it after the shopper has replied to a prepared action. It reads their reply itself: on a clear yes the action is carried out or given to the team, otherwise nothing happens.',
  input: z.object({}),
  effect: 'write',
  reachesWorld: true,
  async run(scope): Promise<ActionResult> {
    const result = await confirmAction(scope.ctx, await toActionTurn(scope));
    if (result.status === 'nothing_open') return { status: 'nothing_to_confirm' };
    if (result.status !== 'changed') return tellResult(scope, result);
    // The yes was to something else than what would happen now: the shopper is asked anew.
    const { wish, orderNumber } = result.details;
    if (orderNumber === null) return proposeInChat(scope, null, wish);
    const found = await findActionOrder(scope, orderNumber);
    return 'result' in found ? found.result : proposeInChat(scope, found, wish);
  },
});
