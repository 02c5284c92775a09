import { ArrowRight, Check } from 'lucide-react';
import Link from 'next/link';
import { cn } from '@/app/_components/cn';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Progress } from '@/app/_components/ui/progress';
import { CHECKLIST_STEPS, type ChecklistStep } from '@/core/stores/settings/checklist/read-checklist';

const WORDS: Record<ChecklistStep, { title: string; why: string; path: string }> = {
  'add-products': {
    title: 'Connect your shop, or import its products',
    why: 'Shopify and WooCommerce stay current by themselves; files are taken as well.',
    path: '/settings/connection',
  },
  'add-knowledge': {
    title: 'Add your policies and FAQ',
    why: 'Delivery, returns, payment: what shoppers ask most.',
    path: '/knowledge?add=faq',
  },
  'customise-assistant': {
    title: 'Give the assistant your voice',
    why: 'Its name, first words and your colour.',
    path: '/assistant',
  },
  'allow-domain': {
    title: 'Allow your shop’s domain',
    why: 'Only pages of allowed domains may show the widget.',
    path: '/settings',
  },
  'see-widget': {
    title: 'Put the widget on your pages',
    why: 'One line of HTML; done when the first shopper has written.',
    path: '/assistant#embed',
  },
};

/** What is left to do before the assistant works in the shop; disappears when nothing is. */
export function SetUpChecklist({ storeId, done }: { storeId: string; done: Record<ChecklistStep, boolean> }) {
  const finished = CHECKLIST_STEPS.filter((step) => done[step]).length;
  if (finished === CHECKLIST_STEPS.length) return null;
  const next = CHECKLIST_STEPS.find((step) => !done[step]);
  return (
    <Card aria-labelledby="set-up">
      <CardHead
        id="set-up"
        title="Set up your store"
        hint={`${finished} of ${CHECKLIST_STEPS.length} steps done`}
        action={
          <Progress
            value={finished / CHECKLIST_STEPS.length}
            label="Set-up"
            className="mt-2 w-28 max-sm:hidden"
          />
        }
      />
      <ol className="border-t">
        {CHECKLIST_STEPS.map((step) => (
          <li key={step} className="border-b last:border-0">
            <Step storeId={storeId} step={step} done={done[step]} next={step === next} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Step({
  storeId,
  step,
  done,
  next,
}: {
  storeId: string;
  step: ChecklistStep;
  done: boolean;
  next: boolean;
}) {
  const { title, why, path } = WORDS[step];
  return (
    <Link
      href={`/s/${storeId}${path}`}
      className="focus-inset group flex items-center gap-3.5 px-5 py-3 transition-colors hover:bg-sunken"
    >
      <span
        className={cn(
          'grid size-5.5 shrink-0 place-items-center rounded-full border',
          done ? 'border-transparent bg-success-soft text-success' : 'border-line-strong',
          next && 'border-primary',
        )}
      >
        {done && <Check className="size-3.5" aria-hidden strokeWidth={2.5} />}
      </span>
      <span className="min-w-0 flex-1">
        <span
          className={cn('block', done ? 'text-muted line-through decoration-line-strong' : 'font-medium')}
        >
          {title}
          <span className="sr-only">{done ? ' (done)' : ''}</span>
        </span>
        {!done && <span className="block text-xs text-muted">{why}</span>}
      </span>
      {!done && (
        <ArrowRight
          className="size-4 shrink-0 text-faint transition-transform group-hover:translate-x-0.5"
          aria-hidden
        />
      )}
    </Link>
  );
}
