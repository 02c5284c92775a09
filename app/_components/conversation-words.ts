import type { ConversationStatusView, TurnOutcome } from '@/core/contracts/message-view';
import type { Tone } from './ui/badge';

export const STATUS_WORDS: Record<ConversationStatusView, { words: string; tone: Tone }> = {
  agent: { words: 'Assistant', tone: 'primary' },
  waiting: { words: 'Waits for a human', tone: 'warning' },
  assigned: { words: 'With a teammate', tone: 'success' },
  resolved: { words: 'Resolved', tone: 'neutral' },
};

export const OUTCOME_WORDS: Record<TurnOutcome, { words: string; tone: Tone }> = {
  answered: { words: 'Answered', tone: 'success' },
  clarified: { words: 'Asked back', tone: 'primary' },
  declined: { words: 'Off topic', tone: 'neutral' },
  smalltalk: { words: 'Small talk', tone: 'neutral' },
  handed_off: { words: 'Handed off', tone: 'warning' },
  unsure: { words: 'Unsure', tone: 'warning' },
};

const CHANNEL_WORDS: Record<string, string> = { 'web-widget': 'Website', cli: 'Command line' };

export const CHANNELS = Object.keys(CHANNEL_WORDS);

/** A channel's name; one that is not known here is shown by its id. */
export function channelWords(channel: string): string {
  return CHANNEL_WORDS[channel] ?? channel;
}

/** The shopper's name, or a made-up one that stays the same for the same conversation. */
export function contactName(contact: { name: string | null; email: string | null }, id: string): string {
  return contact.name ?? contact.email ?? `Visitor ${id.replaceAll('-', '').slice(-5)}`;
}
