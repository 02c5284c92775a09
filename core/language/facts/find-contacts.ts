import { type Found, findMatches } from './find-matches';

const TLDS =
  'com|net|org|info|biz|shop|store|online|site|app|dev|io|co|ai|me|tv|xyz|top|club|link|click|page|eu|de|at|ch|fr|es|it|nl|be|pt|pl|uk|ie|se|dk|no|fi|cz|us|ca|au|nz|br|mx|in|jp|cn|ru|ly|gg|to|so|sh|cc|ws|eu|example|test';
const URL = new RegExp(
  [
    String.raw`(?<![\p{L}\d])(?:https?|ftp|javascript|data|vbscript|file|tel|sms):\/{0,2}[^\s<>"”“)\]]+`,
    String.raw`(?<=\]\()[^\s)]+`,
    String.raw`(?<![\p{L}\d@.-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,12}\/[^\s<>"”“)\]]*`,
    String.raw`(?<![\p{L}\d@.-])(?:www\.)?(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:${TLDS})(?![\p{L}\d-])(?:[:/?#][^\s<>"”“)\]]*)?`,
  ].join('|'),
  'giu',
);
const EMAIL = /[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
const PHONE = /(?<![\p{L}\d#.,-])(?:\+|00)?\(?\d[\d\s()./–-]{5,}\d(?![\p{L}\d])/gu;

/** Web addresses, also bare ones and the targets of links. Keys in lower case without what makes no difference. */
export function findUrls(text: string): Found[] {
  const found = findMatches(text, URL, ([url]) => (/^mailto:/i.test(url) ? null : [[urlKey(url)]]));
  // The full stop after an address ends the sentence.
  return found.map((one) => ({
    ...one,
    end: one.end - (/[.,;:!?'’]+$/.exec(text.slice(one.start, one.end))?.[0].length ?? 0),
  }));
}

/** What is equal for two spellings of one address: without scheme, "www." and what ends a sentence. */
export function urlKey(url: string): string {
  const bare = url
    .trim()
    .replace(/[.,;:!?'’]+$/, '')
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '');
  const cut = bare.search(/[/?#]/);
  const host = (cut < 0 ? bare : bare.slice(0, cut)).toLowerCase();
  return (host + (cut < 0 ? '' : bare.slice(cut))).replace(/\/$/, '');
}

/** E-mail addresses, in lower case. */
export function findEmails(text: string): Found[] {
  return findMatches(text, EMAIL, ([email]) => [[email.replace(/\s/g, '').toLowerCase()]]);
}

/** Telephone numbers: seven digits or more, written in groups or with an area code. */
export function findPhones(text: string): Found[] {
  return findMatches(text, PHONE, ([phone]) => {
    const digits = phoneDigits(phone);
    // One run of digits without a plus or a zero in front is rather a number of something else.
    const looksLikeOne = /^(?:\+|0|\()/.test(phone) || /\d[\s./-]\d/.test(phone);
    return looksLikeOne && digits.length >= 7 && digits.length <= 15 ? [[digits]] : null;
  });
}

/** Digits without trunk zeros: "+49 (0)30 1234567" → "49301234567", "030 1234567" → "301234567". */
export function phoneDigits(phone: string): string {
  return phone.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, '');
}
