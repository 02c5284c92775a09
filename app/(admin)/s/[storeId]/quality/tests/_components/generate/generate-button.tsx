'use client';
import { Sparkles } from 'lucide-react';
import { useState } from 'react';
import { Button, type ButtonProps } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { ProposalPicker } from './proposal-picker';

/** Proposes tests made of what the store knows; nothing is added before it was looked at. */
export function GenerateButton({ storeId, ...rest }: { storeId: string } & ButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      wide
      title="Generate tests"
      description="Questions that shoppers may ask about your catalog and policies, with what a good answer says. Choose which to keep."
      trigger={
        <Button {...rest}>
          <Sparkles />
          Generate
        </Button>
      }
    >
      <ProposalPicker storeId={storeId} onDone={() => setOpen(false)} />
    </Dialog>
  );
}
