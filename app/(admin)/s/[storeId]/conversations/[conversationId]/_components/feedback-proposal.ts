'use client';
import { useState } from 'react';
import type { ActionResult } from '@/app/_server/action-result';

const UNREACHABLE = 'The server could not be reached. Try again.';

/** A dialog that opens with what the server proposes. */
export function useProposal<T>(propose: () => Promise<ActionResult<T>>) {
  const [open, setOpen] = useState(false);
  const [proposal, setProposal] = useState<T | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function change(next: boolean) {
    setOpen(next);
    setProposal(null);
    setFault(null);
    if (!next) return;
    const result = await propose().catch(() => null);
    if (result?.ok) setProposal(result.data);
    else setFault(result?.message ?? UNREACHABLE);
  }
  return { open, setOpen: (next: boolean) => void change(next), proposal, fault };
}

/** Sends a form once at a time. @returns faults by field, and one for the whole form as "" */
export function useSubmit<T>(send: () => Promise<ActionResult<T>>, onDone: (data: T) => void) {
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<Record<string, string>>({});

  async function submit() {
    setBusy(true);
    const result = await send().catch(() => null);
    setBusy(false);
    if (result?.ok) return onDone(result.data);
    setFaults({ ...result?.fields, '': result?.message ?? UNREACHABLE });
  }
  return { busy, faults, submit: () => void submit() };
}
