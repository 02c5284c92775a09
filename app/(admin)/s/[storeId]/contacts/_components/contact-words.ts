import type { ContactProofView } from '@/core/contracts/contact-view';

/** The contact's name, or a made-up one that stays the same for the same contact. */
export function nameOfContact(contact: {
  id: string;
  name: string | null;
  email: string | null;
  phone?: string | null;
}): string {
  return (
    contact.name ?? contact.email ?? contact.phone ?? `Visitor ${contact.id.replaceAll('-', '').slice(-5)}`
  );
}

/** How somebody has shown who they are. */
export const PROOF_WORDS: Record<ContactProofView['method'], string> = {
  order: 'by an order’s number and contact',
  code: 'by a code sent by e-mail',
  signed: 'by logging in at the shop',
};
