/** What an answer may say although no tool has returned it in this turn. */
export interface KnownFacts {
  storeName: string;
  assistantName: string;
  /** ISO 4217. */
  currency: string;
  /** IANA name: what "today" is. */
  timeZone: string;
  now: Date;
  websiteUrl: string | null;
  supportEmail: string | null;
  /** What no answer may say, whatever the tools returned. */
  doNotSay?: readonly string[];
  /** The owner's own rules for the assistant. */
  instructions: string;
  /** What the shopper has written in this conversation. */
  shopperTexts: readonly string[];
  /** Earlier answers: products they named may be named again. */
  earlierAnswers: readonly string[];
}
