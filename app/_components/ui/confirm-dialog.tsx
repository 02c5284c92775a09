'use client';
import { useState, useTransition } from 'react';
import type { ActionResult } from '@/app/_server/action-result';
import { Dialog } from './dialog';
import { DialogEnd } from './dialog-end';
import { Field, Input } from './field';
import { Notice } from './notice';

/** Asks before something that cannot be undone; with `name` it must be typed first. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  consequence,
  name,
  verb,
  onConfirm,
  onDone,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  consequence: string;
  name?: string;
  verb: string;
  onConfirm: (typedName: string) => Promise<ActionResult<unknown>>;
  onDone?: () => void;
}) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, start] = useTransition();
  const ready = name === undefined || typed.trim() === name;

  function confirm() {
    start(async () => {
      const result = await onConfirm(typed);
      if (!result.ok) return setFault(result.message);
      setTyped('');
      setFault(undefined);
      onOpenChange(false);
      onDone?.();
    });
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={consequence}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) confirm();
        }}
      >
        {name !== undefined && (
          <Field
            label={
              <span>
                Type <strong className="rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-xs">{name}</strong>{' '}
                to confirm
              </span>
            }
          >
            <Input value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
          </Field>
        )}
        {fault && <Notice kind="danger">{fault}</Notice>}
        <DialogEnd look="danger" verb={verb} busy={busy} disabled={!ready} />
      </form>
    </Dialog>
  );
}
