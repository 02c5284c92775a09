import { useState } from 'preact/hooks';
import type { PersonView } from '@/core/contracts/person-view';
import { safeLink } from '../markdown/safe-link';

interface Props {
  name: string;
  url: string | null;
  size: 'large' | 'small';
  /** Somebody of the team: told apart from the assistant by colour. */
  person?: boolean;
}

/** The picture of the assistant or a teammate, or the initial. Decoration: the name always stands beside it. */
export function Avatar({ name, url, size, person = false }: Props) {
  const [broken, setBroken] = useState<string | null>(null);
  const link = safeLink(url);
  const image = link === broken ? null : link;
  return (
    <span class={`avatar ${size} ${person ? 'person' : ''}`} aria-hidden="true">
      {image ? (
        // biome-ignore lint/performance/noImgElement: there is no Next in the widget.
        <img src={image} alt="" onError={() => setBroken(image)} />
      ) : (
        [...name.trim()][0]?.toUpperCase()
      )}
    </span>
  );
}

/** A teammate's. Pictures are the app's own. */
export function PersonAvatar({ person, size }: { person: PersonView; size: Props['size'] }) {
  const url = person.hasPicture
    ? `${location.origin}/api/people/${encodeURIComponent(person.id)}/picture`
    : null;
  return <Avatar name={person.name} url={url} size={size} person />;
}
