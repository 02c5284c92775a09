import type { ReactNode } from 'react';
import { cn } from '../cn';

const TONES = {
  neutral: 'bg-sunken text-muted',
  primary: 'bg-primary-soft text-primary-ink',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
} as const;
export type Tone = keyof typeof TONES;

/** A state in one or two words; `dot` adds a point that pulses while something is under way. */
export function Badge({
  tone = 'neutral',
  dot,
  pulsing,
  children,
  className,
}: {
  tone?: Tone;
  dot?: boolean;
  pulsing?: boolean;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cn(
        'inline-flex h-5.5 items-center gap-1.5 whitespace-nowrap rounded-full px-2 text-2xs font-medium',
        TONES[tone],
        className,
      )}
    >
      {dot && <span className={cn('size-1.5 rounded-full bg-current', pulsing && 'animate-pulse')} />}
      {children}
    </span>
  );
}
