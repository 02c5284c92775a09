import { cn } from './cn';

/** An awning over a speech bubble: the shop that talks. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn('size-7 shrink-0', className)}>
      <rect width="32" height="32" rx="8" fill="#5457e5" />
      <path d="M7 12.5 8.6 8h14.8l1.6 4.5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0Z" fill="#fff" />
      <path
        d="M9 17.6v5.1c0 .9.7 1.6 1.6 1.6h2.1l3.3 3v-3h5.4c.9 0 1.6-.7 1.6-1.6v-5.1"
        fill="none"
        stroke="#fff"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 font-display text-lg font-semibold tracking-tight">
      <LogoMark />
      Storefolk
    </span>
  );
}
