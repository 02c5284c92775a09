import { FlaskConical, PenLine } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import { GenerateButton } from '../../_components/generate/generate-button';

/** What tests are, and the two ways to the first one. */
export function NoTests({ storeId, mayChange }: { storeId: string; mayChange: boolean }) {
  return (
    <Card>
      <EmptyState
        icon={FlaskConical}
        title="Know that it answers well before your shoppers do"
        action={
          mayChange && (
            <>
              <GenerateButton storeId={storeId} look="primary" />
              <Button asChild>
                <Link href={`/s/${storeId}/quality/tests/new`}>
                  <PenLine />
                  Write a test
                </Link>
              </Button>
            </>
          )
        }
      >
        A test is a question and what a good answer must say. Have the first ones made of your catalog and
        policies, and run them after every change.
      </EmptyState>
    </Card>
  );
}
