'use client';
import { Ellipsis, Star, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/app/_components/ui/button';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/app/_components/ui/menu';
import { makeDefault, removeAssistant } from '../../actions';

export function AssistantMenu({
  storeId,
  id,
  name,
  isDefault,
}: {
  storeId: string;
  id: string;
  name: string;
  isDefault: boolean;
}) {
  const router = useRouter();
  const [deleting, setDeleting] = useState(false);

  async function promote() {
    const result = await makeDefault(storeId, id);
    if (result.ok) toast.success(`${name} is the default now`);
    else toast.error(result.message);
  }

  if (isDefault) return null;
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button size="icon" aria-label={`More for ${name}`}>
            <Ellipsis />
          </Button>
        </MenuTrigger>
        <MenuContent align="end">
          <MenuItem onSelect={() => void promote()}>
            <Star />
            Make the default
          </MenuItem>
          <MenuItem danger onSelect={() => setDeleting(true)}>
            <Trash2 />
            Delete …
          </MenuItem>
        </MenuContent>
      </Menu>
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={`Delete ${name}?`}
        consequence="Its widget disappears from all pages, and its conversations are deleted for good."
        name={name}
        verb="Delete assistant"
        onConfirm={(typed) => removeAssistant(storeId, id, typed)}
        onDone={() => router.push(`/s/${storeId}/assistant`)}
      />
    </>
  );
}
