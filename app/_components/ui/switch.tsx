'use client';
import { Switch as Primitive } from 'radix-ui';
import { cn } from '../cn';
import { useWaking } from './use-waking';

/** Something that is on or off, and changes at once. */
export function Switch({
  checked,
  onChange,
  label,
  disabled,
  className,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  disabled?: boolean;
  className?: string;
}) {
  const waking = useWaking();
  return (
    <Primitive.Root
      checked={checked}
      onCheckedChange={onChange}
      aria-label={label}
      disabled={disabled || waking}
      className={cn(
        'inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-transparent p-0.5 transition-colors',
        'bg-line-strong data-[state=checked]:bg-primary disabled:not-data-waking:opacity-55',
        className,
      )}
    >
      <Primitive.Thumb className="size-4 rounded-full bg-white shadow-soft transition-transform data-[state=checked]:translate-x-3.5" />
    </Primitive.Root>
  );
}
