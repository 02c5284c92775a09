/** Words of rules and service; what products are called as well ("rain cover", "face wash") is left to the embedding. */
const RULE = new RegExp(
  `\\b(${[
    'ship(s|ped|ping|ment)?',
    'deliver(s|ed|y|ies)?',
    'postage',
    'couriers?',
    'carriers?',
    'sen[dt] (it |them |this |that |one )?(to|abroad|back)',
    'sending (it |them )?(to|back)',
    'return(s|ed|ing|able)?',
    'bring (it |them |this )?back',
    'refund\\w*',
    'money back',
    'exchang\\w+',
    'warrant\\w+',
    'guarantee\\w*',
    'covered',
    'repairs?|repaired',
    '(you|can|to) (fix|mend|install)',
    're-?sol(e|ing)',
    'invoices?',
    'instal?ments?',
    'discount codes?',
    'student',
    'loyalty',
    'opening (hours|times)',
    'open (on|at|today|tomorrow)',
    'click and collect',
    '(collect|pick up) (my|the|an) (order|parcel)',
    'pick(ing)? (it )?up',
    'customs',
    'import (duty|duties|tax)',
    'pay (with|by|in|via|on)',
    'how (do i|to|can i|should i|often|hot)( \\w+){0,2} (wash|clean|descale|store|dry|care)\\w*',
    'how (often|hot)',
    'descal\\w+',
    'tested on',
    'made in|made where|where .{0,25}made',
    'wear of',
  ].join('|')})\\b|^wash(ing)?\\b`,
  'i',
);

/** The question has a word of the shop's rules and services in it. @param question in English words */
export function asksForRule(question: string): boolean {
  return RULE.test(question);
}
