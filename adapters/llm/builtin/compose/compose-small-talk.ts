import type { LlmStoreFacts } from '@/core/llm/llm-provider';
import type { ComposedAnswer } from '../composed-answer';
import type { Intent } from '../intent/prototypes';
import { phrasesFor } from '../phrases';

export function composeSmallTalk(facts: LlmStoreFacts, intent: Intent): ComposedAnswer {
  const phrases = phrasesFor(facts);
  const answer = (text: string): ComposedAnswer => ({ text, outcome: 'smalltalk', confidence: 0.95 });
  switch (intent) {
    case 'thanks':
      return answer(phrases.thanks);
    case 'goodbye':
      return answer(phrases.goodbye(facts));
    case 'about_bot':
      return answer(phrases.aboutBot(facts));
    default:
      return answer(phrases.greeting(facts));
  }
}
