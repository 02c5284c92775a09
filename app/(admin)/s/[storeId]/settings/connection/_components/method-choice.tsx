'use client';
import { cn } from '@/app/_components/cn';
import type { ConnectMethod } from '@/core/stores/platform/platform-connector';

/** The ways to connect, as radio cards. With only one there is nothing to choose. */
export function MethodChoice({
  methods,
  chosen,
  onChoose,
}: {
  methods: readonly ConnectMethod[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  if (methods.length < 2) return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">How to connect</legend>
      {methods.map((method) => (
        <label
          key={method.id}
          className={cn(
            'flex cursor-pointer items-start gap-3 rounded-md border p-3 transition-colors has-focus-visible:outline-2',
            method.id === chosen ? 'border-primary bg-primary-soft' : 'hover:bg-sunken',
          )}
        >
          <input
            type="radio"
            name="method"
            value={method.id}
            checked={method.id === chosen}
            onChange={() => onChoose(method.id)}
            className="mt-1 accent-primary"
          />
          <span>
            <span className="block font-medium">{method.label}</span>
            <span className="block text-xs text-pretty text-muted">{method.description}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
