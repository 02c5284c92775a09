import type { AttachmentView } from '@/core/contracts/attachment';
import type { MessageView } from '@/core/contracts/message-view';
import type { WidgetHistory } from '@/core/contracts/widget/history';
import { type ChatAction, type ChatState, type ConversationDetails, NO_DETAILS } from './chat-state';
import { addDelta, mergeSnapshot, type RunningTurn, startTurn } from './running-turn';

const REMEMBERED_TURNS = 8;
const NO_CONVERSATION = {
  status: null,
  typist: null,
  messages: [],
  feedback: {},
  turn: null,
  answerFailed: false,
  readSeq: 0,
} as const;

/** The chat after an event. Events may come late, twice, or for another conversation. */
export function reduceChat(state: ChatState, action: ChatAction): ChatState {
  switch (action.type) {
    case 'connection':
      return { ...state, connection: action.connection };
    case 'refused':
      return { ...state, refusal: action.detail };
    case 'history':
      return applyHistory(state, action.history);
    case 'lost':
      return {
        ...withoutConversation(state),
        gone: true,
        unsent: state.unsent.map((unsent) => ({ ...unsent, conversationId: null })),
      };
    case 'conversation:removed': {
      const isOpen = action.data.conversationId === state.conversationId;
      return isOpen ? reduceChat(state, { type: 'lost' }) : state;
    }
    case 'queued':
      return { ...state, unsent: [...state.unsent, action.unsent], answerFailed: false, gone: false };
    case 'acked': {
      const adopted = adopt(state, action.conversationId, action.clientId);
      if (adopted.conversationId !== action.conversationId) return adopted;
      // Writing reopens a closed conversation.
      const status = adopted.status === 'resolved' ? 'agent' : adopted.status;
      return addMessage({ ...adopted, status }, action.message);
    }
    case 'failed':
    case 'retried': {
      const failure = action.type === 'failed' ? { detail: action.detail } : null;
      const change = (unsent: ChatState['unsent'][number]) =>
        unsent.clientId === action.clientId ? { ...unsent, failure } : unsent;
      return { ...state, unsent: state.unsent.map(change), gone: state.gone && action.type === 'failed' };
    }
    case 'discarded':
      return { ...state, unsent: state.unsent.filter(({ clientId }) => clientId !== action.clientId) };
    case 'rated': {
      const { [action.messageId]: _, ...others } = state.feedback;
      const { messageId, feedback } = action;
      return { ...state, feedback: feedback ? { ...others, [messageId]: feedback } : others };
    }
    case 'left': {
      const { conversationId } = state;
      if (conversationId === null) return state;
      return { ...withoutConversation(state), leftId: conversationId };
    }
    case 'returned':
      return open(state, state.leftId);
    case 'opened':
      return action.conversationId === state.conversationId ? state : open(state, action.conversationId);
    case 'listed':
      return state.unreadElsewhere === 0 ? state : { ...state, unreadElsewhere: 0 };
    case 'typist-gone':
      return { ...state, typist: null };
    case 'blocked':
      return { ...state, details: { ...state.details, blocked: true } };
    case 'conversation-rated':
      return { ...state, details: { ...state.details, rating: action.rating } };
    case 'email-left':
      return { ...state, details: { ...state.details, asksEmail: false } };
    case 'read':
      return action.seq > state.readSeq ? { ...state, readSeq: action.seq } : state;
    default:
      return applyLive(state, action);
  }
}

/** Who may write, and whether there is e-mail, stays known when a conversation is left. */
function withoutConversation(state: ChatState): ChatState {
  const { blocked, canMail } = state.details;
  return {
    ...state,
    ...NO_CONVERSATION,
    conversationId: null,
    gone: false,
    details: { ...NO_DETAILS, blocked, canMail },
  };
}

function open(state: ChatState, conversationId: string | null): ChatState {
  return { ...withoutConversation(state), conversationId, leftId: null, loaded: false };
}

type LiveAction = Exclude<Extract<ChatAction, { data: unknown }>, { type: 'conversation:removed' }>;

function applyLive(before: ChatState, action: LiveAction): ChatState {
  const state = claim(before, action.data.conversationId);
  if (!state) return countElsewhere(before, action);
  switch (action.type) {
    case 'message': {
      const typist = action.data.message.role === 'teammate' ? null : state.typist;
      return addMessage({ ...state, typist }, action.data.message);
    }
    case 'conversation:status':
      // What goes with the new status (wait, rating …) is fetched.
      return { ...state, status: action.data.status };
    case 'conversation:person': {
      const { person } = action.data;
      return { ...state, typist: null, details: { ...state.details, person } };
    }
    case 'conversation:wait':
      return { ...state, details: { ...state.details, wait: action.data.wait } };
    case 'teammate:typing':
      return { ...state, typist: action.data.person };
    case 'rating:changed':
      return state;
    case 'attachment:changed':
      return changeFile(state, action.data.messageId, action.data.attachment);
    case 'turn:started':
      return withTurn(state, action.data.turnId, (turn) => turn);
    case 'turn:tool':
      return withTurn(state, action.data.turnId, (turn) => ({ ...turn, tool: action.data.tool }));
    case 'turn:delta':
      return withTurn(state, action.data.turnId, (turn) => addDelta(turn, action.data));
    case 'turn:reset':
      return withTurn(state, action.data.turnId, (turn) => ({ ...turn, text: '', ahead: [] }));
    case 'turn:ended': {
      const { turnId, status } = action.data;
      const ended = endTurn(state, turnId);
      const turn = state.turn?.turnId === turnId ? { ...state.turn, tool: null, ended: status } : state.turn;
      return { ...ended, turn: isStored(state, turnId) ? ended.turn : turn };
    }
  }
}

/** Another conversation of the visitor goes on; one that began in another tab is taken up instead. */
function countElsewhere(state: ChatState, action: LiveAction): ChatState {
  const known = state.conversationId !== null || action.data.conversationId === state.leftId;
  const news = action.type === 'message' && ['agent', 'teammate'].includes(action.data.message.role);
  return known && news ? { ...state, unreadElsewhere: state.unreadElsewhere + 1 } : state;
}

function changeFile(state: ChatState, messageId: string, file: AttachmentView): ChatState {
  const change = (message: MessageView) =>
    message.id === messageId
      ? { ...message, attachments: message.attachments.map((one) => (one.id === file.id ? file : one)) }
      : message;
  return { ...state, messages: state.messages.map(change) };
}

/** @returns the state if the event is for its conversation, which a first message may only now have got */
function claim(state: ChatState, conversationId: string): ChatState | null {
  if (state.conversationId === conversationId) return state;
  const expected = state.unsent.some((unsent) => unsent.conversationId === null && !unsent.failure);
  if (state.conversationId !== null || conversationId === state.leftId || !expected) return null;
  return adopt(state, conversationId, null);
}

/** The conversation is known now: also to the other messages that were to start it. Drops the confirmed one. */
function adopt(state: ChatState, conversationId: string, confirmedId: string | null): ChatState {
  const rest = state.unsent.filter(({ clientId }) => clientId !== confirmedId);
  if (state.conversationId !== null || conversationId === state.leftId) return { ...state, unsent: rest };
  const unsent = rest.map((waiting) => ({
    ...waiting,
    conversationId: waiting.conversationId ?? conversationId,
  }));
  return { ...state, conversationId, unsent, status: state.status ?? 'agent' };
}

function addMessage(state: ChatState, message: MessageView): ChatState {
  const messages = mergeMessages(state.messages, [message]);
  const unsent = state.unsent.filter(({ clientId }) => clientId !== message.clientId);
  const ended = message.turnId !== null && message.role === 'agent' ? endTurn(state, message.turnId) : state;
  return { ...ended, messages, unsent };
}

function applyHistory(state: ChatState, history: WidgetHistory): ChatState {
  const { conversationId, status, messages, runningTurn } = history;
  if (conversationId === null || conversationId === state.leftId) {
    const { blocked, canMail } = history;
    return { ...state, loaded: true, details: { ...state.details, blocked, canMail } };
  }
  const kept = conversationId === state.conversationId ? state.messages : [];
  const known = new Set(messages.map(({ clientId }) => clientId));
  const next: ChatState = {
    ...state,
    loaded: true,
    conversationId,
    status,
    gone: false,
    details: detailsOf(history),
    messages: mergeMessages(kept, messages),
    feedback: Object.fromEntries(history.feedback.map(({ messageId, ...given }) => [messageId, given])),
    unsent: state.unsent.filter(({ clientId }) => !known.has(clientId)),
  };
  if (runningTurn && !isStored(next, runningTurn.turnId)) {
    const turn = state.turn?.turnId === runningTurn.turnId ? state.turn : startTurn(runningTurn.turnId);
    return { ...next, turn: { ...mergeSnapshot(turn, runningTurn.text), ended: null } };
  }
  // An answer that ended without a stored message has failed, unless the shopper stopped it.
  const vanished = state.turn && !isStored(next, state.turn.turnId) && state.turn.ended !== 'cancelled';
  return { ...next, turn: null, answerFailed: state.answerFailed || Boolean(vanished) };
}

function detailsOf(history: WidgetHistory): ConversationDetails {
  const { person, wait, asksEmail, knownEmail, canMail, rating, canRate, blocked } = history;
  return { person, wait, asksEmail, knownEmail, canMail, rating, canRate, blocked };
}

function mergeMessages(known: readonly MessageView[], added: readonly MessageView[]): MessageView[] {
  const byId = new Map([...known, ...added].map((message) => [message.id, message]));
  return [...byId.values()].sort((one, other) => one.seq - other.seq);
}

function withTurn(state: ChatState, turnId: string, change: (turn: RunningTurn) => RunningTurn): ChatState {
  if (state.endedTurns.includes(turnId) || isStored(state, turnId)) return state;
  const turn = state.turn?.turnId === turnId ? state.turn : startTurn(turnId);
  return { ...state, answerFailed: false, turn: change(turn) };
}

function endTurn(state: ChatState, turnId: string): ChatState {
  return {
    ...state,
    turn: state.turn?.turnId === turnId ? null : state.turn,
    endedTurns: [...state.endedTurns.filter((id) => id !== turnId), turnId].slice(-REMEMBERED_TURNS),
  };
}

function isStored(state: ChatState, turnId: string): boolean {
  return state.messages.some((message) => message.turnId === turnId && message.role === 'agent');
}
