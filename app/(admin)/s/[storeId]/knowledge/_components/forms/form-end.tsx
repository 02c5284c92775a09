import { Button } from '@/app/_components/ui/button';
import { DialogClose } from '@/app/_components/ui/dialog';

/** Last row of a dialog's form. */
export function FormEnd({ verb, busy, disabled }: { verb: string; busy: boolean; disabled?: boolean }) {
  return (
    <div className="flex justify-end gap-2">
      <DialogClose asChild>
        <Button>Cancel</Button>
      </DialogClose>
      <Button look="primary" type="submit" busy={busy} disabled={disabled}>
        {busy ? 'Saving …' : verb}
      </Button>
    </div>
  );
}
