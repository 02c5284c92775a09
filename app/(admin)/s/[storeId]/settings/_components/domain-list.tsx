'use client';
import { Globe, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { Button } from '@/app/_components/ui/button';
import { Field, Input } from '@/app/_components/ui/field';
import { normaliseDomain } from '@/core/stores/settings/assistants/allowed-domains';

/** Domains as a list; what is pasted is brought into the stored form at once. */
export function DomainList({
  domains,
  onChange,
}: {
  domains: string[];
  onChange: (domains: string[]) => void;
}) {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();

  function add() {
    if (text.trim() === '') return;
    const domain = normaliseDomain(text);
    if (!domain) {
      setFault('Write it like shop.example, *.shop.example or localhost:8080.');
      return;
    }
    if (!domains.includes(domain)) onChange([...domains, domain]);
    setText('');
    setFault(undefined);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  }

  return (
    <div className="grid gap-3">
      {domains.length > 0 && (
        <ul className="divide-y rounded-md border">
          {domains.map((domain) => (
            <li key={domain} className="flex items-center gap-2.5 py-1 pr-1 pl-3">
              <Globe className="size-4 text-faint" aria-hidden />
              <span className="min-w-0 flex-1 truncate font-mono text-xs">{domain}</span>
              <Button
                look="ghost"
                size="icon-sm"
                aria-label={`Remove ${domain}`}
                onClick={() => onChange(domains.filter((one) => one !== domain))}
              >
                <X />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field
        label="Add a domain"
        fault={fault}
        hint="*.shop.example stands for every subdomain. Add the port for anything but 80 and 443."
      >
        <DomainInput text={text} onText={setText} onKeyDown={onKeyDown} onAdd={add} />
      </Field>
    </div>
  );
}

function DomainInput({
  text,
  onText,
  onKeyDown,
  onAdd,
}: {
  text: string;
  onText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onAdd: () => void;
}) {
  return (
    <div className="flex gap-2">
      <Input
        value={text}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        placeholder="shop.example"
        autoCapitalize="none"
        spellCheck={false}
      />
      <Button onClick={onAdd}>
        <Plus />
        Add
      </Button>
    </div>
  );
}
