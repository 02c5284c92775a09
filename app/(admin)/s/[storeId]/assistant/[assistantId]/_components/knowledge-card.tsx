'use client';
import Link from 'next/link';
import { useFormContext } from 'react-hook-form';
import { Badge } from '@/app/_components/ui/badge';
import { Card, CardHead } from '@/app/_components/ui/card';
import { SourceSize } from '../../../knowledge/_components/source-size';
import { SOURCE_TYPES } from '../../../knowledge/_components/source-words';
import type { AssistantValues, KnowledgeSourceChoice } from './assistant-form';
import { ChoiceCards } from './choice-cards';

const CHOICES = [
  { value: 'all', title: 'Everything', about: 'All sources of the store, also those you add later.' },
  {
    value: 'chosen',
    title: 'Only these',
    about: 'For an assistant of one language, brand or kind of customer.',
  },
];

/** What the assistant answers from. */
export function KnowledgeCard({ storeId, sources }: { storeId: string; sources: KnowledgeSourceChoice[] }) {
  const form = useFormContext<AssistantValues>();
  const [knowledge, sourceIds] = form.watch(['knowledge', 'sourceIds']);
  const fault = form.formState.errors.sourceIds?.message;
  function choose(id: string, chosen: boolean) {
    form.clearErrors('sourceIds');
    const next = chosen ? [...sourceIds, id] : sourceIds.filter((one) => one !== id);
    // In the order of the list: taking a choice back is no change.
    const ordered = sources.map((source) => source.id).filter((one) => next.includes(one));
    form.setValue('sourceIds', ordered, { shouldDirty: true });
  }
  const hasCatalog = sources.some(({ type }) => type === 'catalog');
  return (
    <Card>
      <CardHead title="Knowledge" hint="What it answers from. Nothing else is looked up or quoted." />
      <div className="grid gap-4 px-5 pb-5">
        <ChoiceCards legend="Answers from" name="knowledge" choices={CHOICES} />
        {knowledge === 'chosen' && (
          <fieldset className="grid gap-2" aria-describedby={fault ? 'sources-fault' : undefined}>
            <legend className="mb-1.5 text-sm font-medium">Sources</legend>
            {sources.length === 0 && (
              <p className="text-muted">
                There are none yet.{' '}
                <Link
                  href={`/s/${storeId}/knowledge`}
                  className="text-primary-ink underline underline-offset-2"
                >
                  Add the first one
                </Link>
                .
              </p>
            )}
            <ul className="max-h-80 divide-y overflow-y-auto rounded-md border empty:hidden">
              {sources.map((source) => (
                <SourceChoice
                  key={source.id}
                  source={source}
                  chosen={sourceIds.includes(source.id)}
                  onChoose={(chosen) => choose(source.id, chosen)}
                />
              ))}
            </ul>
            {fault && (
              <p id="sources-fault" role="alert" className="text-xs text-danger">
                {fault}
              </p>
            )}
            {hasCatalog && (
              <p className="text-xs text-muted">
                Without the catalog it finds and proposes no products. Orders and carts it can look up all the
                same.
              </p>
            )}
          </fieldset>
        )}
      </div>
    </Card>
  );
}

function SourceChoice({
  source,
  chosen,
  onChoose,
}: {
  source: KnowledgeSourceChoice;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}) {
  const { icon: Icon, name } = SOURCE_TYPES[source.type];
  return (
    <li>
      <label className="focus-inset flex cursor-pointer items-center gap-3 px-3.5 py-2.5 has-checked:bg-primary-soft has-disabled:cursor-default">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
          className="size-4 shrink-0 accent-primary"
        />
        <Icon className="size-4 shrink-0 text-faint" aria-hidden />
        <span className="min-w-0 flex-1">
          <span className="block font-medium break-words">{source.title}</span>
          <span className="block text-xs text-muted">
            {source.title === name ? '' : `${name} · `}
            <SourceSize source={source} />
          </span>
        </span>
        {source.paused && <Badge tone="warning">Paused</Badge>}
      </label>
    </li>
  );
}
