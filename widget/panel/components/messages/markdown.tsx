// biome-ignore-all lint/suspicious/noArrayIndexKey: parts of an answer have no identity but their place.
import type { Citation } from '@/core/contracts/citation';
import type { Inline } from '../../markdown/markdown-nodes';
import { parseMarkdown } from '../../markdown/parse-markdown';
import { linkTarget } from '../../markdown/safe-link';
import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';

interface Props {
  text: string;
  citations: readonly Citation[];
  unfinished?: boolean;
  /** Shows or hides a source. */
  onCite?: (number: number) => void;
  openCitation?: number | null;
}

/** Sources are known only at the end; until then their numbers look as they will, so that nothing moves. */
const LIKELY_NUMBERS: ReadonlySet<number> = new Set(Array.from({ length: 20 }, (_, at) => at + 1));

/** An answer as elements: every word of it becomes a text node, never markup. */
export function Markdown({ text, citations, unfinished = false, ...cite }: Props) {
  const numbers = unfinished ? LIKELY_NUMBERS : new Set(citations.map(({ number }) => number));
  const inlines = (nodes: Inline[]) => <Inlines nodes={nodes} citations={citations} {...cite} />;
  return (
    <div class="markdown" dir="auto">
      {parseMarkdown(text, { citations: numbers, unfinished }).map((block, at) => {
        if (block.type === 'paragraph') return <p key={at}>{inlines(block.children)}</p>;
        const items = block.items.map((item, index) => <li key={index}>{inlines(item)}</li>);
        return block.ordered ? (
          <ol key={at} start={block.start}>
            {items}
          </ol>
        ) : (
          <ul key={at}>{items}</ul>
        );
      })}
    </div>
  );
}

type Cites = Pick<Props, 'citations' | 'onCite' | 'openCitation'>;

function Inlines({ nodes, ...cites }: { nodes: Inline[] } & Cites) {
  return nodes.map((node, at) => <InlineNode key={at} node={node} {...cites} />);
}

function InlineNode({ node, ...cites }: { node: Inline } & Cites) {
  const { words, shopOrigin } = usePanel();
  switch (node.type) {
    case 'text':
      return <>{node.text}</>;
    case 'break':
      return <br />;
    case 'strong':
      return (
        <strong>
          <Inlines nodes={node.children} {...cites} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inlines nodes={node.children} {...cites} />
        </em>
      );
    case 'link':
      return (
        <a href={node.href} target={linkTarget(node.href, shopOrigin)} rel="noopener noreferrer nofollow">
          <Inlines nodes={node.children} {...cites} />
        </a>
      );
    case 'cite': {
      const { number } = node;
      if (!cites.onCite) return <span class="cite">{number}</span>;
      const title = cites.citations.find((citation) => citation.number === number)?.title ?? '';
      return (
        <button
          type="button"
          class="cite"
          aria-label={`${fillIn(words.source, { n: number })}: ${title}`}
          aria-expanded={cites.openCitation === number}
          onClick={() => cites.onCite?.(number)}
        >
          {number}
        </button>
      );
    }
  }
}
