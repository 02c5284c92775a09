import { storeRoute } from '@/app/_server/store-route';
import { readContact } from '@/core/contacts/card/read-contact';

/** Everything that the team knows of a contact. */
export const GET = storeRoute<{ storeId: string; contactId: string }>(
  'contacts.view',
  ({ ctx, user, params }) =>
    readContact(ctx, { storeId: params.storeId, contactId: params.contactId, by: user.id }),
);
