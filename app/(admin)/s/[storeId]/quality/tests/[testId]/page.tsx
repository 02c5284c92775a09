import type { Metadata } from 'next';
import { currentContext } from '@/adapters/current-context';
import { RelativeTime } from '@/app/_components/format/time';
import { orNotFound, requireStore } from '@/app/_server/session';
import { may } from '@/core/identity/permissions';
import { readScenario } from '@/core/quality/scenarios/read-scenario';
import { listAssistants } from '@/core/stores/settings/assistants/assistants.queries';
import { EditorHead } from '../_components/editor/editor-head';
import { TestEditor } from '../_components/editor/test-editor';
import { toTestValues } from '../_components/editor/test-values';
import { ORIGIN_WORDS } from '../_components/test-words';
import { DeleteTest } from './_components/delete-test';
import { PastResults } from './_components/past-results';

export const metadata: Metadata = { title: 'Test' };

interface Props {
  params: Promise<{ storeId: string; testId: string }>;
}

export default async function TestPage({ params }: Props) {
  const { storeId, testId } = await params;
  const { role } = await requireStore(storeId);
  const ctx = currentContext();
  const [test, assistants] = await Promise.all([
    orNotFound(() => readScenario(ctx, { storeId, scenarioId: testId })),
    listAssistants(ctx, storeId),
  ]);
  const mayChange = may(role, 'knowledge.manage');
  return (
    <>
      <EditorHead
        storeId={storeId}
        title={test.title}
        about={
          <>
            Made from: {ORIGIN_WORDS[test.origin].toLowerCase()} · changed{' '}
            <RelativeTime at={test.updatedAt} />
            {!test.enabled && ' · left out of runs'}
          </>
        }
        action={mayChange && <DeleteTest storeId={storeId} testId={testId} />}
      />
      <TestEditor
        key={testId}
        storeId={storeId}
        testId={testId}
        values={toTestValues(test)}
        enabled={test.enabled}
        assistants={assistants.map(({ id, name }) => ({ id, name }))}
        mayChange={mayChange}
      >
        <PastResults storeId={storeId} testId={testId} results={test.results} />
      </TestEditor>
    </>
  );
}
