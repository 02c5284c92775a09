import Link from 'next/link';
import type { ReactNode } from 'react';
import { Count, Dollars } from '@/app/_components/format/amounts';
import { Button } from '@/app/_components/ui/button';
import { Card, CardHead } from '@/app/_components/ui/card';
import { Notice } from '@/app/_components/ui/notice';
import type { UsageView } from '@/core/agent/limits/read-usage';
import { BudgetBar } from './budget-bar';

/** What models have used since midnight, beside the budgets of the day. */
export function TodayCard({
  usage: { tokens, cost },
  timeZone,
  limitsHref,
}: {
  usage: UsageView;
  timeZone: string;
  limitsHref: string;
}) {
  const reached = tokens.reached || cost.reached;
  return (
    <Card aria-labelledby="today">
      <CardHead
        id="today"
        title="Today"
        hint={`Since midnight in ${timeZone}. Tests and summaries of long conversations count too.`}
        action={
          <Button asChild size="sm">
            <Link href={limitsHref}>Set limits</Link>
          </Button>
        }
      />
      <div className="grid gap-4 px-5 pb-5">
        {reached && (
          <Notice kind="warning">
            Today’s budget ({cost.reached ? 'money' : 'tokens'}) is used up: the built-in answerer answers
            until midnight. A higher limit lets the model go on at once.
          </Notice>
        )}
        <dl className="grid gap-5 sm:grid-cols-2">
          <Budget
            name="Money"
            used={<Dollars micros={cost.usedMicros} />}
            limit={cost.limitMicros === null ? null : <Dollars micros={cost.limitMicros} />}
            share={cost.limitMicros === null ? null : share(cost.usedMicros, cost.limitMicros)}
          />
          <Budget
            name="Tokens"
            used={<Count value={tokens.used} />}
            limit={tokens.limit === null ? null : <Count value={tokens.limit} />}
            share={tokens.limit === null ? null : share(tokens.used, tokens.limit)}
          />
        </dl>
      </div>
    </Card>
  );
}

/** A budget of nothing is used up from the start. */
function share(used: number, limit: number): number {
  return limit === 0 ? 1 : used / limit;
}

function Budget({
  name,
  used,
  limit,
  share: part,
}: {
  name: string;
  used: ReactNode;
  limit: ReactNode;
  share: number | null;
}) {
  return (
    <div className="grid content-start gap-1.5">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-display text-lg font-semibold tracking-tight">{used}</span>
        <span className="text-xs text-muted">
          {limit === null ? 'no limit a day' : <>of {limit} a day</>}
        </span>
      </dd>
      {part !== null && (
        <dd>
          <BudgetBar share={part} label={`${name} used of today’s budget`} />
        </dd>
      )}
    </div>
  );
}
