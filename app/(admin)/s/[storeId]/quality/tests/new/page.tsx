import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { requireStoreFor } from '@/app/_server/session';
import { listAssistants } from '@/core/stores/settings/assistants/assistants.queries';
import { EditorHead } from '../_components/editor/editor-head';
import { TestEditor } from '../_components/editor/test-editor';
import { EMPTY_TURN } from '../_components/editor/test-values';

export const metadata: Metadata = { title: 'New test' };

interface Props {
  params: Promise<{ storeId: string }>;
  searchParams: Promise<{ question?: string }>;
}

export default async function NewTestPage({ params, searchParams }: Props) {
  const { storeId } = await params;
  await requireStoreFor(storeId, 'knowledge.manage');
  const { question } = await searchParams;
  const assistants = await listAssistants(currentContext(), storeId);
  const message = typeof question === 'string' ? question.slice(0, 2000) : '';
  return (
    <>
      <EditorHead storeId={storeId} title="New test" />
      <TestEditor
        storeId={storeId}
        values={{ title: '', assistantId: '', turns: [{ ...EMPTY_TURN, message }] }}
        assistants={assistants.map(({ id, name }) => ({ id, name }))}
        mayChange
      />
    </>
  );
}
