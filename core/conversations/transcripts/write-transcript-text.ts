import type { MessageView } from '@/core/contracts/message-view';
import { toAnswerLanguage } from '@/core/language/languages';
import { cleanLine } from '@/core/shared/text-files/clean-text';
import { describeShown } from './describe-shown';
import type { Transcript, TranscriptStyle } from './transcript';
import { fillWords, TRANSCRIPT_WORDS, type TranscriptWords } from './transcript-words';

/**
 * The conversation as plain text, in the words of the style's language where the product speaks it. What was said is
 * indented: nobody can write a line that looks like another person's.
 */
export function writeTranscriptText(transcript: Transcript, style: TranscriptStyle): string {
  const words = TRANSCRIPT_WORDS[toAnswerLanguage(style.locale, transcript.storeLocale)];
  const store = cleanLine(transcript.storeName, 100);
  const time = new Intl.DateTimeFormat(style.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: style.timeZone,
  });
  const head = [
    fillWords(words.title, { store }),
    fillWords(words.timesIn, { zone: style.timeZone }),
    ...(transcript.omitted > 0 ? [fillWords(words.omitted, { n: transcript.omitted })] : []),
  ];
  const blocks = transcript.messages.map((message) => {
    const at = time.format(new Date(message.createdAt));
    const lines = [
      ...(message.text ? message.text.split(/\r\n?|[\n\u2028\u2029]/) : []),
      ...describeShown(message, words, style),
      ...(message.masked ? [`(${words.masked})`] : []),
    ];
    return [
      `${authorName(message, transcript, words)}, ${at}`,
      ...lines.map((line) => `  ${line}`.trimEnd()),
    ].join('\n');
  });
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

/** The title of a transcript in the style's language, for the subject of a mail. */
export function transcriptTitle(transcript: Transcript, style: TranscriptStyle): string {
  const words = TRANSCRIPT_WORDS[toAnswerLanguage(style.locale, transcript.storeLocale)];
  return fillWords(words.title, { store: cleanLine(transcript.storeName, 100) });
}

function authorName(message: MessageView, transcript: Transcript, words: TranscriptWords): string {
  const store = cleanLine(transcript.storeName, 100);
  switch (message.role) {
    case 'contact':
      return words.you;
    case 'agent':
      return fillWords(words.assistant, { name: cleanLine(transcript.assistantName, 100) });
    case 'teammate': {
      const team = fillWords(words.team, { store });
      return message.author ? `${cleanLine(message.author.name, 100)} (${team})` : team;
    }
    case 'system':
      return store;
  }
}
