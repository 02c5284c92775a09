import { useEffect, useId, useRef } from 'preact/hooks';
import type { Citation } from '@/core/contracts/citation';
import { linkTarget, safeLink } from '../../markdown/safe-link';
import { usePanel } from '../../panel-context';
import { Icon } from '../icons';

interface Props {
  citations: readonly Citation[];
  open: number | null;
  onToggle: (number: number) => void;
}

/** The numbered sources under an answer; one at a time shows the passage that the answer rests on. */
export function Sources({ citations, open, onToggle }: Props) {
  const { words } = usePanel();
  const whole = useRef<HTMLDivElement>(null);
  const detailId = useId();
  const shown = citations.find(({ number }) => number === open);

  useEffect(() => {
    if (open === null) return;
    const element = whole.current;
    element?.querySelector(`#${detailId}`)?.scrollIntoView({ block: 'nearest' });
    // Escape closes the panel too: first the source, then the panel.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      if (element?.contains(document.activeElement)) {
        element.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
      }
      onToggle(open);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [open, detailId, onToggle]);

  return (
    <div class="sources" ref={whole}>
      <ul aria-label={words.sources}>
        {citations.map(({ number, title }) => (
          <li key={number}>
            <button
              type="button"
              class="source"
              aria-expanded={number === open}
              aria-controls={number === open ? detailId : undefined}
              onClick={() => onToggle(number)}
            >
              <span class="number">{number}</span>
              <span class="title">
                <bdi>{title}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {shown && (
        <div class="source-detail" id={detailId}>
          <p class="title" dir="auto">
            {shown.title}
          </p>
          {shown.quote && <blockquote dir="auto">{shown.quote}</blockquote>}
          <SourceLink url={shown.url} />
        </div>
      )}
    </div>
  );
}

function SourceLink({ url }: { url: string | null }) {
  const { words, shopOrigin } = usePanel();
  const href = safeLink(url);
  if (!href) return null;
  return (
    <a href={href} target={linkTarget(href, shopOrigin)} rel="noopener noreferrer">
      {words.openPage}
      <Icon name="external" />
    </a>
  );
}
