import type { LlmStoreFacts } from '@/core/llm/llm-provider';
import type { ComposedAnswer } from '../composed-answer';
import type { Intent } from '../intent/prototypes';
import type { Words } from '../phrases/phrases-for';

export function composeSmallTalk(facts: LlmStoreFacts, { voice }: Words, intent: Intent): ComposedAnswer {
  const answer = (text: string): ComposedAnswer => ({ text, outcome: 'smalltalk', confidence: 0.95 });
  switch (intent) {
    case 'thanks':
      return answer(voice.thanks);
    case 'goodbye':
      return answer(voice.goodbye(facts));
    case 'about_bot':
      return answer(voice.aboutBot(facts));
    default:
      return answer(voice.greeting(facts));
  }
}
