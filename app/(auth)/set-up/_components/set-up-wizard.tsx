'use client';
import { useState } from 'react';
import { guessRegion } from '@/app/_components/forms/guess-region';
import type { NewOwner } from '@/core/identity/create-owner';
import { signInWithPassword } from '../../_components/sign-in-with-password';
import { setUp } from '../actions';
import { AccountStep } from './account-step';
import { StoreStep } from './store-step';

const ACCOUNT_FIELDS = ['name', 'email', 'password'];

/** Two steps, one request: nothing is stored before the second is complete. */
export function SetUpWizard() {
  const [step, setStep] = useState<'account' | 'store'>('account');
  const [owner, setOwner] = useState<NewOwner>({ name: '', email: '', password: '', storeName: '' });
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function change(fields: Partial<NewOwner>) {
    setOwner((before) => ({ ...before, ...fields }));
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in fields))));
  }

  function toStore() {
    if (!owner.timeZone) change(guessRegion());
    setMessage(null);
    setStep('store');
  }

  async function finish() {
    setBusy(true);
    setMessage(null);
    const result = await setUp(owner);
    if (!result.ok) {
      setBusy(false);
      setFaults(result.fields);
      setMessage(result.message);
      if (ACCOUNT_FIELDS.some((field) => field in result.fields)) setStep('account');
      return;
    }
    const fault = await signInWithPassword(owner.email, owner.password);
    window.location.assign(fault ? '/sign-in' : `/s/${result.data.storeId}`);
  }

  const shared = { owner, faults, message, onChange: change };
  return (
    <>
      <p className="text-xs font-medium text-primary-ink">Step {step === 'account' ? 1 : 2} of 2</p>
      {step === 'account' ? (
        <AccountStep {...shared} onNext={toStore} />
      ) : (
        <StoreStep {...shared} busy={busy} onBack={() => setStep('account')} onFinish={finish} />
      )}
    </>
  );
}
