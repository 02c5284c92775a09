'use client';
import { useEffect, useState } from 'react';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Switch } from '@/app/_components/ui/switch';
import { isSoundOn, playSound, setSoundOn } from '../../../_components/alerts/alert-sound';

/** A sound in this browser while the admin is open. */
export function SoundCard() {
  const [on, setOn] = useState(false);
  useEffect(() => setOn(isSoundOn()), []);
  return (
    <Card aria-labelledby="sound">
      <CardHead
        id="sound"
        title="Sound"
        hint="A short tone in this browser while Storefolk is open. The tab’s title shows how many shoppers wait either way."
        action={
          <Switch
            checked={on}
            label="Play a sound"
            onChange={(next) => {
              setOn(next);
              setSoundOn(next);
              if (next) playSound();
            }}
          />
        }
      />
    </Card>
  );
}
