import { OUTCOME_WORDS } from '@/app/_components/conversation-words';
import { Count, Duration } from '@/app/_components/format/amounts';
import { providerName } from '@/app/_components/provider-words';
import { Badge } from '@/app/_components/ui/badge';
import type { MessageView } from '@/core/contracts/message-view';
import type { TurnDetail } from '@/core/conversations/get-conversation-detail.queries';
import { ConfidenceDot } from '../../_components/confidence-dot';
import { InspectLink } from './inspect-link';
import { ToolCallList } from './tool-call-list';

/** How the answer came about: outcome, confidence, who wrote it, how long it took and what it cost. */
export function TurnFacts({
  message,
  turn,
  mayInspect,
}: {
  message: MessageView;
  turn: TurnDetail | null;
  mayInspect: boolean;
}) {
  return (
    <div className="grid w-full max-w-[88%] gap-1.5">
      {turn && turn.toolCalls.length > 0 && <ToolCallList calls={turn.toolCalls} />}
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 px-1 text-2xs text-muted">
        {message.outcome && (
          <Badge tone={OUTCOME_WORDS[message.outcome].tone}>{OUTCOME_WORDS[message.outcome].words}</Badge>
        )}
        {message.confidence !== null && message.outcome !== 'handed_off' && (
          <ConfidenceDot value={message.confidence} />
        )}
        {turn && <TurnCosts turn={turn} />}
        {turn && mayInspect && <InspectLink turnId={turn.id} />}
      </div>
    </div>
  );
}

function TurnCosts({ turn }: { turn: TurnDetail }) {
  return (
    <>
      <span>
        {providerName(turn.provider)}
        {turn.model && turn.model !== turn.provider && ` · ${turn.model}`}
      </span>
      {turn.fellBackFrom && <Badge tone="warning">instead of {providerName(turn.fellBackFrom)}</Badge>}
      {turn.latencyMs !== null && (
        <span>
          <Duration ms={turn.latencyMs} />
          {turn.firstTokenMs !== null && (
            <>
              {' '}
              (first word <Duration ms={turn.firstTokenMs} />)
            </>
          )}
        </span>
      )}
      {turn.inputTokens + turn.outputTokens > 0 && (
        <span>
          <Count value={turn.inputTokens} /> + <Count value={turn.outputTokens} /> tokens
        </span>
      )}
      {turn.status === 'cancelled' && <Badge>stopped by the shopper</Badge>}
      {turn.status === 'failed' && <Badge tone="danger">failed</Badge>}
    </>
  );
}
