'use client';
import { type ComponentProps, createContext, type ReactNode, useContext, useId } from 'react';
import { cn } from '../cn';
import { useWaking } from './use-waking';

interface FieldIds {
  control: string;
  describedBy: string | undefined;
  invalid: boolean;
}
const FieldContext = createContext<FieldIds | null>(null);

/** Label, control, hint and fault of one form field, tied together for screen readers. */
export function Field({
  label,
  hint,
  fault,
  optional,
  children,
  className,
}: {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | undefined;
  optional?: boolean;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const faultId = fault ? `${id}-fault` : undefined;
  const describedBy = [faultId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <FieldContext value={{ control: id, describedBy, invalid: Boolean(fault) }}>
      <div className={cn('grid content-start gap-1.5', className)}>
        <label htmlFor={id} className="flex items-baseline justify-between text-sm font-medium">
          {label}
          {optional && <span className="text-2xs font-normal text-faint">optional</span>}
        </label>
        {children}
        {fault && (
          <p id={faultId} className="text-xs text-danger" role="alert">
            {fault}
          </p>
        )}
        {hint && (
          <p id={hintId} className="text-xs text-muted">
            {hint}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

function useFieldProps() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.control,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
  };
}

const CONTROL =
  'w-full rounded-md border border-line-strong bg-surface px-3 text-ink transition-[border-color] hover:border-faint ' +
  'focus-visible:outline-offset-0 aria-invalid:border-danger disabled:bg-sunken disabled:text-muted max-md:text-base';

export function Input({ className, readOnly, ...rest }: ComponentProps<'input'>) {
  const waking = useWaking();
  return (
    <input
      {...useFieldProps()}
      className={cn(CONTROL, 'h-9', className)}
      {...rest}
      readOnly={readOnly || waking}
    />
  );
}

export function Textarea({ className, readOnly, ...rest }: ComponentProps<'textarea'>) {
  const waking = useWaking();
  return (
    <textarea
      {...useFieldProps()}
      className={cn(CONTROL, 'min-h-20 py-2 leading-normal', className)}
      {...rest}
      readOnly={readOnly || waking}
    />
  );
}

export function Select({ className, ...rest }: ComponentProps<'select'>) {
  return (
    <select
      {...useFieldProps()}
      className={cn(CONTROL, 'select-chevron h-9 appearance-none pr-8', className)}
      {...rest}
    />
  );
}
