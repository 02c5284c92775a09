import { z } from 'zod';
import type { AdminDocument } from '../api/admin-document';
import { changedSchema } from './user-errors';

const result = z.object({ orderEditCommit: changedSchema });

/** Carries an edit out. */
export const commitOrderEdit: AdminDocument<z.infer<typeof result>> = {
  name: 'commitOrderEdit',
  text: `mutation CommitOrderEdit($id: ID!, $note: String) {
  orderEditCommit(id: $id, notifyCustomer: true, staffNote: $note) { userErrors { message } }
}`,
  result,
};
