import type { ContactProofView } from '@/core/contracts/contact-view';

/** How somebody has shown who they are. */
export const PROOF_WORDS: Record<ContactProofView['method'], string> = {
  order: 'by an order’s number and contact',
  code: 'by a code sent by e-mail',
  signed: 'by logging in at the shop',
};
