import { TO_FILL_IN } from './gap-draft';

const GAP = TO_FILL_IN;

/** By what a question is about: the parts that a complete answer has. States nothing. */
const SKELETONS: readonly [about: RegExp, skeleton: string][] = [
  [
    /\b(?:ship|deliver|postage)/i,
    `Yes or no: ${GAP}\nWhere to: ${GAP}\nHow long it takes: ${GAP}\nWhat it costs: ${GAP}`,
  ],
  [
    /\b(?:return|refund|exchange|send (?:it )?back|money back)/i,
    `Within how long: ${GAP}\nIn which condition: ${GAP}\nWho pays: ${GAP}\nHow to go about it: ${GAP}`,
  ],
  [
    /\b(?:warrant|guarantee|repair|broke|defect)/i,
    `What is covered: ${GAP}\nFor how long: ${GAP}\nWhat to do: ${GAP}`,
  ],
  [/\b(?:pay|paypal|invoice|instalment|card|bitcoin)/i, `Yes or no: ${GAP}\nOn which conditions: ${GAP}`],
  [
    /\b(?:discount|voucher|coupon|code|sale|student)/i,
    `Yes or no: ${GAP}\nFor whom: ${GAP}\nHow to get it: ${GAP}`,
  ],
  [/\b(?:size|fit|measure|chart)/i, `How it fits: ${GAP}\nHow to measure: ${GAP}`],
  [/\b(?:open|hours|store|shop|showroom|visit|address|collect|pick up)/i, `Where: ${GAP}\nWhen: ${GAP}`],
  [/^(?:how long|when)\b/i, `How long: ${GAP}`],
  [/^(?:how much|what does)\b/i, `The price: ${GAP}`],
  [
    /^(?:do|does|is|are|can|may|will|would|could|has|have)\b/i,
    `Yes or no: ${GAP}\nWhat else to know: ${GAP}`,
  ],
];

/** @param english the question in English, as far as it could be put into it */
export function answerSkeleton(english: string): string {
  return SKELETONS.find(([about]) => about.test(english.trim()))?.[1] ?? GAP;
}
