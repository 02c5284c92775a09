'use client';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import type { ConnectablePlatform } from '@/core/stores/connection/list-connect-methods';
import { ConnectAddressList } from './connect-address-list';
import { ConnectFields } from './connect-fields';
import { MethodChoice } from './method-choice';
import { useConnect } from './use-connect';

interface Props {
  storeId: string;
  platform: ConnectablePlatform;
  onBack?: () => void;
  onDone?: () => void;
}

/** The second step: how to connect, and what is needed for it. */
export function ConnectForm({ storeId, platform, onBack, onDone }: Props) {
  const [methodId, setMethodId] = useState(platform.methods[0]?.id ?? '');
  const method = platform.methods.find(({ id }) => id === methodId) ?? platform.methods[0];
  const { connect, busy, fault, faults, otherShop } = useConnect(storeId, platform, onDone);
  if (!method) return null;
  return (
    <Card aria-labelledby="connect-form">
      <CardHead
        id="connect-form"
        title={`Connect ${platform.name}`}
        action={
          onBack && (
            <Button look="ghost" size="sm" onClick={onBack}>
              Choose another
            </Button>
          )
        }
      />
      <form
        noValidate
        autoComplete="off"
        className="grid gap-5 px-5 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = Object.fromEntries(
            [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
          );
          const { eraseOtherShop, ...rest } = fields;
          connect({ method: method.id, fields: rest, eraseOtherShop: eraseOtherShop === 'on' });
        }}
      >
        <MethodChoice methods={platform.methods} chosen={method.id} onChoose={setMethodId} />
        {method.redirects && <ConnectAddressList addresses={platform.addresses} />}
        {fault && <Notice kind="danger">{fault}</Notice>}
        <ConnectFields key={method.id} fields={method.fields} faults={faults} />
        {otherShop && (
          <label className="flex items-start gap-2.5 text-sm">
            <input type="checkbox" name="eraseOtherShop" className="mt-1 accent-primary" />
            <span>Erase what the other shop brought in: its products, orders, customers and pages.</span>
          </label>
        )}
        <div>
          <Button look="primary" type="submit" busy={busy}>
            {method.redirects ? `Go to ${platform.name}` : 'Connect'}
          </Button>
        </div>
      </form>
    </Card>
  );
}
