import { z } from 'zod';
import type { Citation } from './citation';

/** What the copilot can do with a text that a teammate writes. */
export const rewordingSchema = z.enum([
  'friendlier',
  'formal',
  'spelling',
  'shorter',
  /** Into the shopper's language. */
  'to_shopper',
  /** Into the store's. */
  'to_store',
]);
export type Rewording = z.infer<typeof rewordingSchema>;

export const rewordRequestSchema = z.object({
  how: rewordingSchema,
  /** null: the shopper's newest message. */
  text: z.string().trim().min(1, 'Write something first.').max(8_000).nullable(),
});

export const draftOutcomeSchema = z.object({
  draftId: z.uuid(),
  /** `used`: sent as it was; `edited`: sent after changes; `discarded`: not sent. */
  outcome: z.enum(['used', 'edited', 'discarded']),
});
export type DraftOutcome = z.infer<typeof draftOutcomeSchema>['outcome'];

/** A proposed reply. Nothing of it is sent by itself. */
export interface CopilotDraft {
  id: string;
  /** Numbers like [1] point at the sources; empty when nothing was found. */
  text: string;
  sources: Citation[];
  /** 0..1 */
  confidence: number;
  /** `no_answer`: neither knowledge nor catalog answer it; `no_question`: there is nothing to look up. */
  nothing: 'no_answer' | 'no_question' | null;
  /** Who wrote it. */
  provider: string;
  /** Why not the assistant's own provider; null: it was that one. */
  instead: string | null;
}

/** Lines of the stream that a draft is read from, one JSON object each. The last one is `done` or `failed`. */
export type CopilotEvent =
  | { type: 'tool'; tool: string }
  | { type: 'delta'; text: string }
  /** `text` stands instead of all that came before. */
  | { type: 'reset'; text: string }
  | { type: 'done'; draft: CopilotDraft }
  | { type: 'failed'; message: string };

export interface ConversationSummary {
  text: string;
  /** By a model; otherwise put together from what is stored. */
  byModel: boolean;
}

export interface RewordedText {
  text: string;
  /** Figures, links and addresses that the text did not have before: to be checked. */
  added: string[];
  /** The language it was translated into, in English words; null: it was not. */
  language: string | null;
}

/** Something that a teammate may do next, and why. */
export interface NextStep {
  id: string;
  title: string;
  why: string;
  do: /** Assigns the conversation to whoever clicks. */
    | { kind: 'take' }
    | { kind: 'resolve' }
    /** Carries out what the shopper agreed to; asked once more before. */
    | { kind: 'approve'; requestId: string }
    /** A page of the admin, from the store's root: "/orders/…". */
    | { kind: 'open'; path: string }
    /** Makes a link to the checkout for the shopper's cart and puts it into the reply. */
    | { kind: 'checkout_link' }
    /** Puts what the assistant did not know into the FAQ; `messageId` is its answer. */
    | { kind: 'faq'; messageId: string }
    | { kind: 'draft' };
}

/** What the panel shows before anything is asked of it. */
export interface CopilotState {
  steps: NextStep[];
  languages: { shopper: string; store: string; differ: boolean };
  /** Why texts cannot be reworded and translated; null: they can. */
  noModel: string | null;
}
