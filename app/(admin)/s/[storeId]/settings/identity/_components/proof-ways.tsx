import { Hash, type LucideIcon, Mail, UserCheck } from 'lucide-react';
import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';

interface Way {
  icon: LucideIcon;
  words: string;
  about: string;
  on: boolean;
  off: string;
}

/** How shoppers can show who they are, and which of it works here. */
export function ProofWays({ canMail, canSign }: { canMail: boolean; canSign: boolean }) {
  const ways: Way[] = [
    {
      icon: Hash,
      words: 'Order number and e-mail address or phone',
      about: 'Both must belong to the same order. Five tries an hour.',
      on: true,
      off: '',
    },
    {
      icon: Mail,
      words: 'One-time code by e-mail',
      about: canMail
        ? 'For shoppers who do not have their order number. Valid for ten minutes.'
        : 'Needs a mail server: set one up under E-mail.',
      on: canMail,
      off: 'No mail server',
    },
    {
      icon: UserCheck,
      words: 'Logged in at your shop',
      about: canSign
        ? 'Your shop signs who is logged in, with the secret below. Those shoppers are asked for nothing.'
        : 'Your shop can sign who is logged in: make a secret below. Those shoppers are then asked for nothing.',
      on: canSign,
      off: 'Not set up',
    },
  ];
  return (
    <Card aria-labelledby="ways">
      <CardHead id="ways" title="How a shopper shows who they are" />
      <ul className="divide-y border-t">
        {ways.map(({ icon: Icon, words, about, on, off }) => (
          <li key={words} className="flex items-start gap-3 px-5 py-3.5">
            <Icon className="mt-0.5 size-4.5 shrink-0 text-muted" aria-hidden />
            <span className="min-w-0 flex-1">
              <span className="block font-medium">{words}</span>
              <span className="block text-xs text-pretty text-muted">{about}</span>
            </span>
            <Badge tone={on ? 'success' : 'neutral'}>{on ? 'Works' : off}</Badge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
