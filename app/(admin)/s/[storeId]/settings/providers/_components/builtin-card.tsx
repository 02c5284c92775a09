import { PROVIDER_WORDS } from '@/app/_components/provider-words';
import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';

export function BuiltinCard() {
  return (
    <Card>
      <CardHead
        title={PROVIDER_WORDS.builtin.name}
        hint={PROVIDER_WORDS.builtin.about}
        action={
          <Badge tone="success" dot>
            Always ready
          </Badge>
        }
      />
    </Card>
  );
}
