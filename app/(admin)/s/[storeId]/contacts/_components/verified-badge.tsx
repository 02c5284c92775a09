import { ShieldCheck, ShieldQuestion } from 'lucide-react';
import { Badge } from '@/app/_components/ui/badge';
import type { ContactProofView } from '@/core/contracts/contact-view';
import { PROOF_WORDS } from './proof-words';

/** Whether the contact has ever shown who they are, and how. */
export function VerifiedBadge({ proofs }: { proofs: readonly ContactProofView[] }) {
  const [proof] = proofs;
  if (!proof) {
    return (
      <Badge>
        <ShieldQuestion className="size-3.5" aria-hidden />
        Not verified
      </Badge>
    );
  }
  return (
    <span title={`Verified ${PROOF_WORDS[proof.method]}`}>
      <Badge tone="success">
        <ShieldCheck className="size-3.5" aria-hidden />
        Verified
      </Badge>
    </span>
  );
}
