import type { PersonView } from '@/core/contracts/person-view';
import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';
import { PersonAvatar } from '../avatar';

/** A teammate writes right now. */
export function Typist({ person }: { person: PersonView }) {
  const { words } = usePanel();
  return (
    <div class="row teammate typist" data-first="true" data-last="true">
      <p class="sender">
        <PersonAvatar person={person} size="small" />
        <span dir="auto">{person.name}</span>
      </p>
      <div class="bubble">
        <p class="doing" role="status">
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          <span class="unseen">{fillIn(words.teammateTyping, { name: person.name })}</span>
        </p>
      </div>
    </div>
  );
}
