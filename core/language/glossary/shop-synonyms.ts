import { splitWords } from '@/core/knowledge/keywords/split-words';

/**
 * What English shoppers say, and how policies put it: left what is said, right what it is looked up as. Longer phrases
 * come first where one holds the other.
 */
const SYNONYMS = `
money back|refund
get back my money|refund
send back|return
sending back|returning
bring back|return
give back|return
hand back|return
take back|return
delivery company|carrier
parcel service|carrier
courier|carrier
postage|shipping costs
post to|ship to
freight|shipping
freebie|free sample
freebies|free samples
amex|American Express
bitcoin|crypto-currency
bitcoins|crypto-currency
cruelty free|not tested on animals
animal friendly|not tested on animals
eco friendly|sustainable
ecological|sustainable
pay later|pay by invoice or instalments
split the payment|pay in instalments
in rates|in instalments
monthly payments|instalments
layaway|instalments
promo code|discount code
coupon|discount code
money off|discount
guarantee|warranty
guaranteed|warranty
opening times|opening hours
business hours|opening hours
where are you based|where is your shop
where are you located|where is your shop
brick and mortar|shop
physical shop|shop
physical store|shop
outlet|shop
rewards|loyalty programme points
reward points|loyalty programme points
loyalty scheme|loyalty programme
bonus programme|loyalty programme
bonus points|loyalty points
install|fit
installation|fitting
mount|fit
mend|repair
zipper|zip
smashed|damaged
shattered|damaged
in pieces|broken and damaged
came broken|arrived damaged
overseas|other countries
internationally|to other countries
worldwide|to other countries
import tax|customs duties
swap|exchange
reimburse|refund
reimbursed|refunded
reimbursement|refund
suncream|sunscreen
sun cream|sunscreen
presents|gifts
wrap presents|gift wrapping
giftwrap|gift wrapping
shop hours|opening hours
sealed|unopened
refurbished|used
second hand|used
ring you|call you by phone
reward scheme|loyalty programme
rewards scheme|loyalty programme
frequent buyer|loyalty programme
servicing|repair and fitting
klarna|Klarna payment
paypal|PayPal payment
apple pay|Apple Pay payment
google pay|Google Pay payment
sofort|Sofort payment
twint|Twint payment
bancontact|Bancontact payment
ups|UPS carrier delivery
fedex|FedEx carrier delivery
hermes|Hermes carrier delivery
dpd|DPD carrier delivery
dhl|DHL carrier delivery
go back|be returned
look after|care for
take care of|care for
where are you|where is your shop
spread the cost|pay in instalments
bonus card|loyalty programme
points card|loyalty programme
reacts badly|gets a rash
react badly|get a rash
allergic|rash
allergy|rash
how quickly|how long
how soon|how long
reply to mails|answer an e-mail
reply to emails|answer an e-mail
answer mails|answer an e-mail
quid|pounds
repels water|is waterproof
next day delivery|express delivery on the next working day
overnight delivery|express delivery on the next working day
phone number|phone
`;

const PHRASES: readonly (readonly [RegExp, string])[] = SYNONYMS.trim()
  .split('\n')
  .map((line) => line.split('|'))
  .sort(([a = ''], [b = '']) => b.length - a.length)
  .map(([said = '', meant = '']) => [
    new RegExp(`(?<![\\p{L}\\p{N}])${said.replaceAll(' ', '[\\s-]+')}(?![\\p{L}\\p{N}])`, 'giu'),
    meant,
  ]);

/** "send it back": what stands between is not part of the wish. */
const SEND_BACK =
  /\b(send|sent|sending|give|gave|bring|take|ship|post|mail)((?:\s+\p{L}+){1,3}?)\s+back\b/giu;

/** "What if it breaks after 18 months?" is a question of warranty. */
const BREAKS_IN_TIME =
  /\b(break\w*|broke\w*|crack\w*|fails?|failed|dies|died|stop(s|ped) working)\b.{0,40}\b(\d+|one|two|three|four|five|six|a|few) (weeks?|months?|years?)\b/i;

/** A question in the words that policies use: "who pays return postage" → "who pays return shipping costs". */
export function toPolicyWords(question: string): string {
  let text = question.replace(SEND_BACK, 'return$2');
  for (const [said, meant] of PHRASES) text = text.replace(said, meant);
  return BREAKS_IN_TIME.test(text) ? `${text} warranty` : text;
}

/** Forms of one word that policies use side by side; keywords know only plurals. */
const FORMS = `
ship shipping shipment shipped deliver delivery delivered
return returned returning
pay payment paid
refund refunded
exchange exchanged
repair repaired
cost price fee
collect collection
wash washing washed
made produced manufactured
certified certificate
carrier courier
insurance insured
`;
const FORMS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.trim()
    .split('\n')
    .map(splitWords)
    .flatMap((words) => words.map((word) => [word, words.filter((other) => other !== word)] as const)),
);

/** Other forms of a word of a policy: "ship" → "shipping", "shipment"… @param word folded */
export function otherForms(word: string): readonly string[] {
  return FORMS_OF.get(word) ?? [];
}
