'use client';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { toast } from 'sonner';
import { cn } from '../cn';
import { Button, type ButtonProps } from './button';

/** Puts `text` on the clipboard and says so. */
export function CopyButton({
  text,
  label = 'Copy',
  short,
  ...rest
}: {
  text: string;
  label?: string;
  /** Beside the text itself: on phones the icon says it. */
  short?: boolean;
} & ButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      toast.error('The browser refused the clipboard. Select the text and copy it by hand.');
    }
  }

  return (
    <Button size="sm" onClick={copy} {...rest}>
      {copied ? <Check className="text-success" /> : <Copy />}
      <span aria-live="polite" className={cn(short && 'max-sm:sr-only')}>
        {copied ? 'Copied' : label}
      </span>
    </Button>
  );
}
