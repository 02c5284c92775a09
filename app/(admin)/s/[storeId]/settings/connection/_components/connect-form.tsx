'use client';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import type { ConnectablePlatform } from '@/core/stores/connection/connecting/list-connect-methods';
import { ConnectAddressList } from './connect-address-list';
import { ConnectFields } from './connect-fields';
import { MethodChoice } from './method-choice';
import { useConnect } from './use-connect';

interface Props {
  storeId: string;
  platform: ConnectablePlatform;
  /** Where the shop is, when it was connected before. */
  shopAddress?: string;
  back?: { words: string; onBack: () => void };
  onDone?: () => void;
}

/** The second step: how to connect, and what is needed for it. */
export function ConnectForm({ storeId, platform, shopAddress, back, onDone }: Props) {
  const [methodId, setMethodId] = useState(platform.methods[0]?.id ?? '');
  const method = platform.methods.find(({ id }) => id === methodId) ?? platform.methods[0];
  // Kept while the way to connect is changed: the ways share fields.
  const [values, setValues] = useState<Record<string, string>>(shopAddress ? { shop: shopAddress } : {});
  const [eraseOtherShop, setEraseOtherShop] = useState(false);
  const { connect, busy, fault, faults, otherShop, forget } = useConnect(storeId, platform, onDone);
  if (!method) return null;

  function submit(event: React.FormEvent) {
    event.preventDefault();
    const fields = Object.fromEntries(method?.fields.map(({ name }) => [name, values[name] ?? '']) ?? []);
    connect({ method: method?.id ?? '', fields, eraseOtherShop });
  }

  return (
    <Card aria-labelledby="connect-form">
      <CardHead
        id="connect-form"
        title={shopAddress ? `Connect ${platform.name} again` : `Connect ${platform.name}`}
        action={
          back && (
            <Button look="ghost" size="sm" className="-my-1 -mr-2.5" onClick={back.onBack}>
              {back.words}
            </Button>
          )
        }
      />
      <form noValidate autoComplete="off" className="grid gap-5 px-5 pb-5" onSubmit={submit}>
        <MethodChoice
          methods={platform.methods}
          chosen={method.id}
          onChoose={(id) => {
            setMethodId(id);
            forget();
          }}
        />
        {method.redirects && platform.platform === 'shopify' && (
          <ConnectAddressList addresses={platform.addresses} />
        )}
        <div className="grid max-w-xl gap-5">
          <ConnectFields
            fields={method.fields}
            values={values}
            faults={faults}
            onChange={(name, value) => setValues({ ...values, [name]: value })}
          />
        </div>
        {fault && <Notice kind="danger">{fault}</Notice>}
        {otherShop && (
          <label className="flex items-start gap-2.5 text-sm">
            <input
              type="checkbox"
              checked={eraseOtherShop}
              onChange={(event) => setEraseOtherShop(event.target.checked)}
              className="mt-1 accent-primary"
            />
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
