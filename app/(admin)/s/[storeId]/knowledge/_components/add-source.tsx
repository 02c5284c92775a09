'use client';
import { ChevronDown, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Dialog } from '@/app/_components/ui/dialog';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/app/_components/ui/menu';
import { FaqForm } from './forms/faq-form';
import { FileForm } from './forms/file-form';
import { PageForm } from './forms/page-form';
import { PolicyForm } from './forms/policy-form';
import { TextForm } from './forms/text-form';
import { ADDABLE, type AddableType, SOURCE_TYPES } from './source-words';

const TITLES: Record<AddableType, string> = {
  policy: 'Add a policy',
  faq: 'Add questions and answers',
  text: 'Add a text',
  file: 'Add a file',
  url: 'Add a web page',
  site: 'Add a website',
};

/** The choice of what to add, and the form for it. */
export function AddSource({
  storeId,
  faqs,
  initial,
  question,
}: {
  storeId: string;
  /** FAQs that a question can be added to. */
  faqs: { id: string; title: string }[];
  /** Opens with this form. */
  initial: AddableType | null;
  question: string;
}) {
  const [adding, setAdding] = useState<AddableType | null>(initial);
  const close = () => setAdding(null);
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button look="primary">
            <Plus />
            Add knowledge
            <ChevronDown />
          </Button>
        </MenuTrigger>
        <MenuContent align="end" className="w-80">
          {ADDABLE.map((type) => {
            const { icon: Icon, name, about } = SOURCE_TYPES[type];
            return (
              <MenuItem key={type} onSelect={() => setAdding(type)} className="h-auto items-start py-2">
                <Icon className="mt-0.5" />
                <span>
                  <span className="block">{name}</span>
                  <span className="block text-xs text-muted">{about}</span>
                </span>
              </MenuItem>
            );
          })}
        </MenuContent>
      </Menu>
      <Dialog
        open={adding !== null}
        onOpenChange={(open) => !open && close()}
        title={adding ? TITLES[adding] : ''}
        description={adding ? SOURCE_TYPES[adding].about : ''}
        wide
      >
        {adding === 'policy' && <PolicyForm storeId={storeId} onDone={close} />}
        {adding === 'faq' && <FaqForm storeId={storeId} faqs={faqs} question={question} onDone={close} />}
        {adding === 'text' && <TextForm storeId={storeId} type="text" onDone={close} />}
        {adding === 'file' && <FileForm storeId={storeId} as="file" onDone={close} />}
        {(adding === 'url' || adding === 'site') && (
          <PageForm key={adding} storeId={storeId} type={adding} onDone={close} />
        )}
      </Dialog>
    </>
  );
}
