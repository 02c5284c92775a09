import type { CopilotWriter } from '@/core/inbox/copilot/copilot-writer';
import type { AppContext } from '@/core/shared/context';
import { draftReply } from './draft-reply';
import { rewordText, tellNoModel } from './reword-text';
import { summariseConversation } from './summarise-conversation';

/** @param context read when it is used: the copilot is a part of it */
export function createCopilot(context: () => AppContext): CopilotWriter {
  return {
    draft: (of, sink, signal) => draftReply(context(), of, sink, signal),
    reword: (of, wish, signal) => rewordText(context(), of, wish, signal),
    summarise: (of, signal) => summariseConversation(context(), of, signal),
    noModel: (of) => tellNoModel(context(), of),
  };
}
