import type { Ack } from '@/core/contracts/ack';
import type { LiveEventPayloads } from '@/core/contracts/live-events';
import type { WidgetClientEvents } from '@/core/contracts/widget/client-events';
import type { ChatAction } from '../state/chat-state';

type ClientEvent = keyof WidgetClientEvents;
type Payload<E extends ClientEvent> = Parameters<WidgetClientEvents[E]>[0];
type Answer<E extends ClientEvent> =
  Parameters<WidgetClientEvents[E]> extends [unknown, (ack: infer A) => void] ? A : never;

/** The server's events that the chat lives on. */
export type LiveAction = Extract<ChatAction, { data: unknown }>;
export type LiveName = LiveAction['type'];
export type LivePayload<N extends LiveName> = LiveEventPayloads[N];

export interface TransportListener {
  onOnline: () => void;
  onOffline: () => void;
  /** `final`: trying again is of no use. */
  onRefused: (detail: string, final: boolean) => void;
  onLive: (action: LiveAction) => void;
}

/** What the chat needs of a connection. */
export interface ChatTransport {
  listen: (listener: TransportListener) => void;
  isOnline: () => boolean;
  /** Rejects when no answer comes in time. */
  request: <E extends Exclude<ClientEvent, 'typing'>>(event: E, payload: Payload<E>) => Promise<Answer<E>>;
  notify: (event: 'typing', payload: Payload<'typing'>) => void;
  /** Tries at once instead of waiting for the next attempt. */
  wake: () => void;
}

export type { Ack };
