import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { userErrorsSchema } from './user-errors';

const result = z.object({
  returnCreate: z
    .object({ return: z.object({ id: z.string() }).nullish(), userErrors: userErrorsSchema })
    .nullable(),
});

/** Opens a return that counts as approved, with what is sent instead where it is an exchange. */
export const createReturn: AdminDocument<z.infer<typeof result>> = {
  name: 'createReturn',
  text: `mutation CreateReturn($input: ReturnInput!) {
  returnCreate(returnInput: $input) { return { id } userErrors { message } }
}`,
  result,
};
