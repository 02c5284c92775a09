'use client';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { cn } from '@/app/_components/cn';
import { Dialog } from '@/app/_components/ui/dialog';
import { DialogEnd } from '@/app/_components/ui/dialog-end';
import { Field, Input } from '@/app/_components/ui/field';
import { Notice } from '@/app/_components/ui/notice';
import { disconnectShop } from '../actions';

interface Props {
  storeId: string;
  name: string;
  /** It is disconnected already: only its data is left. */
  eraseOnly: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const CHOICES = [
  {
    data: 'keep',
    words: 'Keep the data',
    about: 'Products go on answering as they are, and orders are still found as they were last.',
  },
  {
    data: 'erase',
    words: 'Erase the data',
    about: 'Products, orders, customers, pages and carts of this shop are deleted. Conversations stay.',
  },
] as const;

/** Ends the connection; the keys are wiped in any case. Erasing must be confirmed by name. */
export function DisconnectDialog({ storeId, name, eraseOnly, open, onOpenChange }: Props) {
  const [data, setData] = useState<'keep' | 'erase'>(eraseOnly ? 'erase' : 'keep');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, start] = useTransition();
  const ready = data === 'keep' || typed.trim() === name;

  function leave() {
    start(async () => {
      const result = await disconnectShop(storeId, data);
      if (!result.ok) return setFault(result.message);
      onOpenChange(false);
      setTyped('');
      toast.success(
        data === 'erase' ? 'Disconnected, and the data is erased.' : 'Disconnected. The keys are wiped.',
      );
      if (!result.data.webhooksRemoved) {
        toast.warning('The shop could not be told. Remove Storefolk’s webhooks or app there as well.');
      }
    });
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={eraseOnly ? `Erase the data of ${name}?` : `Disconnect ${name}?`}
      description={eraseOnly ? 'This cannot be undone.' : 'The stored keys are wiped at once.'}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) leave();
        }}
      >
        {!eraseOnly && (
          <fieldset className="grid gap-2">
            <legend className="sr-only">What happens to the data</legend>
            {CHOICES.map((choice) => (
              <label
                key={choice.data}
                className={cn(
                  'flex cursor-pointer items-start gap-3 rounded-md border p-3 transition-colors has-focus-visible:outline-2',
                  data === choice.data ? 'border-primary bg-primary-soft' : 'hover:bg-sunken',
                )}
              >
                <input
                  type="radio"
                  name="data"
                  checked={data === choice.data}
                  onChange={() => setData(choice.data)}
                  className="mt-1 accent-primary"
                />
                <span>
                  <span className="block font-medium">{choice.words}</span>
                  <span className="block text-xs text-muted">{choice.about}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {data === 'erase' && (
          <Field label={`Type ${name} to confirm`}>
            <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
          </Field>
        )}
        {fault && <Notice kind="danger">{fault}</Notice>}
        <DialogEnd look="danger" verb={eraseOnly ? 'Erase' : 'Disconnect'} busy={busy} disabled={!ready} />
      </form>
    </Dialog>
  );
}
