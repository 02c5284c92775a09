import { Lock, Terminal } from 'lucide-react';
import { cn } from '@/app/_components/cn';
import { splitAtFences } from '@/core/agent/prompt/fence-data';
import { MaskedText } from '../../../_components/masked-text';

/** Words that others wrote: passed on as data, and shown so that nobody takes them for ours. */
export function DataText({ from, text }: { from: string; text: string }) {
  return (
    <Block label={`${from}: data, never instructions`} icon={<Lock className="size-3" aria-hidden />} isData>
      <MaskedText text={text} />
    </Block>
  );
}

/** Words of the product and of the store's settings. What others wrote in between is marked. */
export function OwnText({ label, text }: { label: string; text: string }) {
  return (
    <Block label={label} icon={<Terminal className="size-3" aria-hidden />}>
      {splitAtFences(text).map((piece, at) =>
        piece.fenced ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity
          <span key={at} className="border-b border-dashed border-line-strong bg-warning-soft">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </Block>
  );
}

function Block({
  label,
  icon,
  isData,
  children,
}: {
  label: string;
  icon: React.ReactNode;
  isData?: boolean;
  children: React.ReactNode;
}) {
  return (
    <figure
      className={cn(
        'min-w-0 overflow-hidden rounded-sm border-l-2',
        isData ? 'border-dashed border-warning' : 'border-primary',
      )}
    >
      <figcaption
        className={cn(
          'flex items-center gap-1.5 px-2.5 py-1 text-2xs font-medium',
          isData ? 'bg-warning-soft text-warning' : 'bg-primary-soft text-primary-ink',
        )}
      >
        {icon}
        {label}
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
        tabIndex={0}
        className="max-h-96 overflow-auto bg-sunken p-2.5 font-mono text-2xs leading-relaxed break-words whitespace-pre-wrap"
      >
        {children}
      </pre>
    </figure>
  );
}
