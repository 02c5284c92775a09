import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode } from 'react';

/** How a source's number is shown where the text says [1]; null leaves the text as it is. */
export type RenderCitation = (number: number) => ReactNode | null;

/**
 * Markdown of an answer as React elements. HTML in it stays text, links lead to http(s) only, images are left out:
 * what a model or a knowledge source says is never markup of ours.
 */
export function Markdown({ text, citation }: { text: string; citation?: RenderCitation }) {
  return <div className="grid gap-2.5 break-words">{renderAll(lexer(text), citation)}</div>;
}

function renderAll(tokens: readonly Token[] | undefined, citation?: RenderCitation): ReactNode[] {
  return (tokens ?? []).map((token, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: tokens of one text have no other identity
    <Fragment key={at}>{renderOne(token, citation)}</Fragment>
  ));
}

function renderOne(token: Token, citation?: RenderCitation): ReactNode {
  switch (token.type) {
    case 'paragraph':
      return <p>{renderAll(token.tokens, citation)}</p>;
    case 'heading':
      return <p className="font-medium">{renderAll(token.tokens, citation)}</p>;
    case 'strong':
      return <strong>{renderAll(token.tokens, citation)}</strong>;
    case 'em':
      return <em>{renderAll(token.tokens, citation)}</em>;
    case 'del':
      return <s>{renderAll(token.tokens, citation)}</s>;
    case 'codespan':
      return <code className="rounded-sm bg-sunken px-1 font-mono text-xs">{token.text}</code>;
    case 'code':
      return <pre className="overflow-x-auto rounded-sm bg-sunken p-2.5 font-mono text-xs">{token.text}</pre>;
    case 'blockquote':
      return (
        <blockquote className="border-l-2 pl-3 text-muted">{renderAll(token.tokens, citation)}</blockquote>
      );
    case 'list':
      return <List list={token as Tokens.List} citation={citation} />;
    case 'link':
      return <SafeLink link={token as Tokens.Link} citation={citation} />;
    case 'br':
      return <br />;
    case 'space':
    case 'image':
      return null;
    case 'text':
    case 'escape':
      return token.type === 'text' && token.tokens
        ? renderAll(token.tokens, citation)
        : renderText(token.type === 'text' ? decodeEntities(token.text) : token.text, citation);
    default:
      return token.raw;
  }
}

function List({ list, citation }: { list: Tokens.List; citation: RenderCitation | undefined }) {
  const items = list.items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items of one list have no other identity
    <li key={at}>{renderAll(item.tokens, citation)}</li>
  ));
  return list.ordered ? (
    <ol start={list.start || 1} className="grid list-decimal gap-1 pl-5">
      {items}
    </ol>
  ) : (
    <ul className="grid list-disc gap-1 pl-5">{items}</ul>
  );
}

function SafeLink({ link, citation }: { link: Tokens.Link; citation: RenderCitation | undefined }) {
  const words = renderAll(link.tokens, citation);
  const href = safeHref(link.href);
  if (href === null) return words;
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer nofollow"
      className="text-primary-ink underline underline-offset-2"
    >
      {words}
    </a>
  );
}

/** As the browser would follow it; null unless it is plain http(s) without credentials, which disguise the host. */
function safeHref(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.username || url.password ? null : url.href;
}

/** Plain text with its [1], [2] … shown as sources. */
function renderText(text: string, citation?: RenderCitation): ReactNode {
  if (!citation) return text;
  return text.split(/(\[\d{1,2}\])/).map((part, at) => {
    const number = part.match(/^\[(\d+)\]$/)?.[1];
    const shown = number ? citation(Number(number)) : null;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity
    return <Fragment key={at}>{shown ?? part}</Fragment>;
  });
}

/** marked escapes for HTML what React escapes again. */
function decodeEntities(text: string): string {
  const named: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
  };
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => named[entity] ?? entity);
}
