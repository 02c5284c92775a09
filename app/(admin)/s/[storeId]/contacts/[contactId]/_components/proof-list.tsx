import Link from 'next/link';
import { channelWords } from '@/app/_components/conversation-words';
import { RelativeTime } from '@/app/_components/format/time';
import { Card, CardHead } from '@/app/_components/ui/card';
import type { ContactView } from '@/core/contracts/contact-view';
import { PROOF_WORDS } from '../../_components/proof-words';

/** In which conversations a contact has shown who they are, and by which ways they are known. */
export function ProofList({ storeId, contact }: { storeId: string; contact: ContactView }) {
  const { proofs, identities, customer } = contact;
  return (
    <Card aria-labelledby="identity">
      <CardHead id="identity" title="Identity" />
      <div className="grid gap-4 px-5 pb-5 text-xs">
        {proofs.length === 0 && (
          <p className="text-muted">
            Nothing was shown yet: name, e-mail and phone are what was typed in. The assistant tells no
            orders.
          </p>
        )}
        {proofs.length > 0 && (
          <ul className="grid gap-2">
            {proofs.map((proof) => (
              <li key={proof.conversationId}>
                <Link
                  href={`/s/${storeId}/conversations/${proof.conversationId}`}
                  className="text-sm text-primary-ink underline underline-offset-2"
                >
                  Verified {PROOF_WORDS[proof.method]}
                </Link>
                <span className="block break-words text-muted">
                  {[proof.email, proof.phone].filter(Boolean).join(' · ')}{' '}
                  <RelativeTime at={proof.verifiedAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
        {customer && (
          <div>
            <h3 className="text-muted">Customer at the shop</h3>
            <p className="break-words text-sm">
              {[customer.name, customer.email, customer.phone].filter(Boolean).join(' · ')}
            </p>
          </div>
        )}
        {identities.length > 0 && (
          <div>
            <h3 className="text-muted">Known by</h3>
            <ul>
              {identities.map(({ channel, id }) => (
                <li key={`${channel} ${id}`} className="text-sm">
                  {channelWords(channel)}{' '}
                  <span className="font-mono text-xs text-muted">…{id.slice(-6)}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}
