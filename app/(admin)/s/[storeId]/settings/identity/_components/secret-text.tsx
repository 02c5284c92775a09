'use client';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { CopyButton } from '@/app/_components/ui/copy-button';

/** A secret that is shown when asked for. */
export function SecretText({ secret }: { secret: string }) {
  const [shown, setShown] = useState(false);
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-medium">Identity secret</p>
      <div className="flex items-center gap-2">
        <code className="min-w-0 flex-1 truncate rounded-md bg-sunken px-3 py-2 font-mono text-xs">
          {shown ? secret : '•'.repeat(32)}
        </code>
        <Button
          size="icon"
          aria-label={shown ? 'Hide the secret' : 'Show the secret'}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? <EyeOff /> : <Eye />}
        </Button>
        <CopyButton text={secret} label="Copy secret" short />
      </div>
      <p className="text-xs text-muted">
        It belongs into code that runs on your shop’s server (Liquid, PHP), never into a page’s own script.
      </p>
    </div>
  );
}
