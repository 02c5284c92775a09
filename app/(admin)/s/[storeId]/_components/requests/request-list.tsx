'use client';
import { ListChecks } from 'lucide-react';
import { Card } from '@/app/_components/ui/card';
import { EmptyState } from '@/app/_components/ui/empty-state';
import type { ActionView } from '@/core/actions/audit/list-actions.queries';
import { RequestCard } from './request-card';
import { useRequests } from './use-requests';

/** The record of what the agent was asked to change; what waits for the team stands first. */
export function RequestList({
  storeId,
  initial,
  mayDecide,
}: {
  storeId: string;
  initial: ActionView[];
  mayDecide: boolean;
}) {
  const { requests, refetch } = useRequests(storeId, null, initial);
  if (requests.length === 0) {
    return (
      <Card>
        <EmptyState icon={ListChecks} title="Nothing was changed yet">
          What shoppers ask to have changed stands here, with what it was before and after. What the assistant
          may do is set under Settings, Actions.
        </EmptyState>
      </Card>
    );
  }
  const waiting = requests.filter(({ status }) => status === 'awaiting_team');
  const others = requests.filter(({ status }) => status !== 'awaiting_team');
  return (
    <Card className="divide-y">
      {[...waiting, ...others].map((request) => (
        <RequestCard
          key={request.id}
          storeId={storeId}
          request={request}
          mayDecide={mayDecide}
          linkConversation
          onChange={refetch}
        />
      ))}
    </Card>
  );
}
