'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { PersonAvatar } from '@/app/_components/inbox/person-avatar';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import { removePicture, uploadPicture } from '../actions';
import { squarePicture } from './square-picture';

const UNREADABLE = 'This file cannot be read as a picture. Choose a PNG, JPEG or WebP.';

/** Somebody's own picture, as shoppers and colleagues see it. */
export function PictureCard({ person }: { person: { id: string; name: string; hasPicture: boolean } }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [busy, start] = useTransition();

  function choose(file: File | undefined) {
    if (!file) return;
    start(async () => {
      const square = await squarePicture(file).catch(() => null);
      if (!square) return setFault(UNREADABLE);
      const form = new FormData();
      form.set('picture', square);
      const result = await uploadPicture(form);
      if (!result.ok) return setFault(result.message);
      setFault(null);
      setFresh(URL.createObjectURL(square));
      toast.success('Picture saved');
      router.refresh();
    });
  }

  function remove() {
    start(async () => {
      const result = await removePicture();
      if (!result.ok) return setFault(result.message);
      setFresh(null);
      router.refresh();
    });
  }

  return (
    <Card>
      <CardHead
        title="Picture"
        hint="Shoppers see it with your name when you answer them. The middle square of what you choose is used."
      />
      <div className="flex flex-wrap items-center gap-4 px-5 pb-5">
        {fresh ? (
          // biome-ignore lint/performance/noImgElement: made in this browser a moment ago
          <img src={fresh} alt="" className="size-16 rounded-full object-cover" />
        ) : (
          <PersonAvatar person={person} className="size-16 text-lg" />
        )}
        <div className="flex flex-wrap gap-2">
          <Button busy={busy} onClick={() => input.current?.click()}>
            {person.hasPicture ? 'Change picture' : 'Choose a picture'}
          </Button>
          {person.hasPicture && (
            <Button look="danger-quiet" busy={busy} onClick={remove}>
              Remove
            </Button>
          )}
        </div>
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp"
          className="sr-only"
          tabIndex={-1}
          aria-label="Your picture"
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        {fault && (
          <Notice kind="danger" className="basis-full">
            {fault}
          </Notice>
        )}
      </div>
    </Card>
  );
}
