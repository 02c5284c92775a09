import { Button, type ButtonProps } from './button';
import { DialogClose } from './dialog';

/** Last row of a dialog's form: out of it, or on with it. */
export function DialogEnd({
  verb,
  busyWords,
  busy,
  disabled,
  look = 'primary',
}: {
  verb: string;
  /** Stands on the button while it works; left out: the verb stays. */
  busyWords?: string;
  busy: boolean;
  disabled?: boolean;
  look?: ButtonProps['look'];
}) {
  return (
    <div className="flex justify-end gap-2">
      <DialogClose asChild>
        <Button>Cancel</Button>
      </DialogClose>
      <Button look={look} type="submit" busy={busy} disabled={disabled}>
        {(busy && busyWords) || verb}
      </Button>
    </div>
  );
}
