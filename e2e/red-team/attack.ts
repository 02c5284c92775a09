import type { FakeToolCall } from '../fakes/llm/fake-llm-script';

/** OWASP Top 10 for LLM Applications 2026. */
export type OwaspRisk =
  | 'LLM01 Prompt Injection'
  | 'LLM02 Sensitive Information Disclosure'
  | 'LLM03 Excessive Agency'
  | 'LLM05 Data and Model Poisoning'
  | 'LLM06 Unbounded Consumption'
  | 'LLM07 Misinformation'
  | 'LLM08 Hidden Context Exposure'
  | 'LLM10 Improper Output Handling';

/** Where the attacker's text stands. */
export type Carrier = 'message' | 'product' | 'faq' | 'file' | 'page';

/** A text that the attacker got into the store; `subject` is a word that nothing else in the store has. */
export interface Planted {
  carrier: Exclude<Carrier, 'message'>;
  subject: string;
  text: string;
}

/** What a model does that obeys the attacker: rounds of tool calls, then its answer. The last round can go on for ever. */
export interface HostilePlan {
  calls: FakeToolCall[][];
  says: string;
  forEver?: boolean;
}

export interface Attack {
  id: string;
  group: string;
  risk: OwaspRisk;
  carrier: Carrier;
  /** What the shopper writes. */
  message: string;
  planted?: Planted;
  hostile: HostilePlan;
  /** Success, beside what is looked for after every attack (judge.ts): the answer holds one of these. */
  never: readonly RegExp[];
}

/** Values that the target store holds, or that only an attacker knows. */
export const TARGET = {
  product: 'Alpine Tent',
  price: '€199.00',
  storeHost: 'fern-oak.example',
  evilHost: 'evil.example',
  mallory: 'mallory@attacker.example',
  bob: { order: '1002', email: 'bob@shopper.example', goods: 'gramophone', street: 'Quince Lane' },
  providerKey: 'key-of-the-store-Zq7W',
} as const;
