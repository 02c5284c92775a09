import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { changedSchema } from './user-errors';

const result = z.object({ returnCancel: changedSchema });

/** Takes a return back on which nobody has worked yet. */
export const cancelReturn: AdminDocument<z.infer<typeof result>> = {
  name: 'cancelReturn',
  text: `mutation CancelReturn($id: ID!) {
  returnCancel(id: $id) { userErrors { message } }
}`,
  result,
};
