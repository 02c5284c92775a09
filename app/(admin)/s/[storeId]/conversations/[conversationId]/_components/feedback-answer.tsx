'use client';
import { useState } from 'react';
import { toast } from 'sonner';
import type { TeamFeedback } from '@/core/contracts/answer-feedback';
import { judgeAnswer } from '../feedback-actions';
import { BetterAnswer } from './feedback-better';
import { useAnswerFeedback } from './feedback-query';
import { ShopperOpinion } from './feedback-shopper';
import { TeamThumbs } from './feedback-team';

/** Below an answer: what the shopper thought of it, what the team thinks, and what should have been said. */
export function AnswerFeedback({ messageId }: { messageId: string }) {
  const { answer, shopper, team, mayJudge, mayTeach, refetch } = useAnswerFeedback(messageId);
  const [writing, setWriting] = useState(false);
  const [busy, setBusy] = useState(false);
  const now: TeamFeedback = { helpful: team?.helpful ?? null, better: team?.better ?? null };

  /** @returns whether it is stored */
  async function judge(next: TeamFeedback): Promise<boolean> {
    setBusy(true);
    try {
      const result = await judgeAnswer(answer, next);
      if (!result.ok) toast.error(Object.values(result.fields)[0] ?? result.message);
      await refetch();
      return result.ok;
    } catch {
      toast.error('The server could not be reached. Try again.');
      return false;
    } finally {
      setBusy(false);
    }
  }

  if (!mayJudge && !shopper && !team) return null;
  return (
    <div className="grid w-full max-w-[88%] justify-items-end gap-2">
      <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-1 px-1">
        {shopper && <ShopperOpinion opinion={shopper} />}
        <TeamThumbs
          team={team}
          mayJudge={mayJudge}
          busy={busy}
          onJudge={(helpful) => {
            setWriting(helpful === false && now.better === null);
            void judge({ ...now, helpful });
          }}
        />
      </div>
      {(writing || now.better !== null) && (
        <BetterAnswer
          answer={answer}
          better={now.better}
          writing={writing}
          mayJudge={mayJudge}
          mayTeach={mayTeach}
          busy={busy}
          onWrite={setWriting}
          onSave={async (better) => {
            // Who knows better found the answer wanting.
            const helpful = better === null ? now.helpful : (now.helpful ?? false);
            if (await judge({ helpful, better })) setWriting(false);
          }}
        />
      )}
    </div>
  );
}
