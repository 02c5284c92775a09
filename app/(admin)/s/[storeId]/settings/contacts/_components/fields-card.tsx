'use client';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { ConfirmDialog } from '@/app/_components/ui/confirm-dialog';
import type { ContactFieldView } from '@/core/contracts/contact-view';
import { dropField, moveFields } from '../actions';
import { FieldDialog } from './field-dialog';
import { FIELD_TYPE_WORDS } from './field-words';

/** The store's own fields of contacts: add, name, order, delete. */
export function FieldsCard({
  storeId,
  fields,
  mayChange,
}: {
  storeId: string;
  fields: ContactFieldView[];
  mayChange: boolean;
}) {
  const [editing, setEditing] = useState<ContactFieldView | 'new' | null>(null);
  const [removing, setRemoving] = useState<ContactFieldView | null>(null);
  const [busy, start] = useTransition();

  function move(at: number, by: -1 | 1) {
    const keys = fields.map(({ key }) => key);
    const [key] = keys.splice(at, 1);
    if (key) keys.splice(at + by, 0, key);
    start(async () => {
      const result = await moveFields(storeId, keys);
      if (!result.ok) toast.error(result.message);
    });
  }

  return (
    <Card aria-labelledby="fields">
      <CardHead
        id="fields"
        title="Fields of contacts"
        hint="What you want to know of people beside name, e-mail and phone"
        action={
          mayChange && (
            <Button onClick={() => setEditing('new')}>
              <Plus />
              Add field
            </Button>
          )
        }
      />
      {fields.length === 0 && <p className="px-5 pb-5 text-muted">None yet.</p>}
      <ul className="divide-y border-t empty:hidden">
        {fields.map((field, at) => (
          <li key={field.key} className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 py-3">
            <div className="min-w-0 flex-1 basis-44">
              <p className="flex items-center gap-2">
                <span className="truncate font-medium">{field.label}</span>
                <Badge>{FIELD_TYPE_WORDS[field.type]}</Badge>
              </p>
              <p className="truncate text-xs text-muted">
                <code>{field.key}</code>
                {field.choices.length > 0 && ` · ${field.choices.join(', ')}`}
              </p>
            </div>
            {mayChange && (
              <div className="flex">
                <IconButton
                  label={`Move ${field.label} up`}
                  off={busy || at === 0}
                  onClick={() => move(at, -1)}
                >
                  <ArrowUp />
                </IconButton>
                <IconButton
                  label={`Move ${field.label} down`}
                  off={busy || at === fields.length - 1}
                  onClick={() => move(at, 1)}
                >
                  <ArrowDown />
                </IconButton>
                <IconButton label={`Edit ${field.label}`} onClick={() => setEditing(field)}>
                  <Pencil />
                </IconButton>
                <IconButton label={`Delete ${field.label}`} onClick={() => setRemoving(field)}>
                  <Trash2 />
                </IconButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      {editing && (
        <FieldDialog
          storeId={storeId}
          field={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
      {removing && (
        <ConfirmDialog
          open
          onOpenChange={() => setRemoving(null)}
          title={`Delete the field ${removing.label}?`}
          consequence="What all contacts have in it is deleted too, for good."
          name={removing.label}
          verb="Delete field"
          onConfirm={() => dropField(storeId, removing.key)}
        />
      )}
    </Card>
  );
}

function IconButton({
  label,
  off,
  onClick,
  children,
}: {
  label: string;
  off?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}) {
  return (
    <Button size="icon-sm" look="ghost" aria-label={label} disabled={off} onClick={onClick}>
      {children}
    </Button>
  );
}
