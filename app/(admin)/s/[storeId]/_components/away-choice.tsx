'use client';
import { Coffee, Radio } from 'lucide-react';
import { toast } from 'sonner';
import { MenuItem } from '@/app/_components/ui/menu';
import { useInboxChoices } from '../conversations/_components/list/use-inbox-choices';
import { setAway } from '../conversations/actions';

/** Whether new conversations come to the reader by turns. Those they have stay theirs. */
export function AwayChoice({ storeId, userId }: { storeId: string; userId: string }) {
  const { people, refetch } = useInboxChoices();
  const me = people.find(({ id }) => id === userId);
  if (!me) return null;

  async function change(away: boolean) {
    const saved = await setAway(storeId, away);
    if (!saved.ok) return void toast.error(saved.message);
    await refetch();
    toast.success(away ? 'You are away' : 'You are back', {
      description: away ? 'No new conversations come to you.' : 'New conversations come to you again.',
    });
  }

  return (
    <MenuItem onSelect={() => void change(!me.away)}>
      {me.away ? <Radio /> : <Coffee />}
      {me.away ? 'I am back' : 'I am away'}
    </MenuItem>
  );
}
