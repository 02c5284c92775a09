import {
  BookText,
  CircleHelp,
  FileText,
  Globe,
  type LucideIcon,
  Network,
  Package,
  Store,
  TextQuote,
} from 'lucide-react';
import type { Tone } from '@/app/_components/ui/badge';
import type { SourceView } from '@/core/knowledge/sources/source-view';

export interface SourceTypeWords {
  name: string;
  /** For the choice of what to add. */
  about: string;
  icon: LucideIcon;
}

export const SOURCE_TYPES: Record<SourceView['type'], SourceTypeWords> = {
  policy: {
    name: 'Policy',
    about: 'Delivery, returns, privacy: written here or read from a page',
    icon: BookText,
  },
  faq: { name: 'FAQ', about: 'Questions and answers, with other ways to ask', icon: CircleHelp },
  text: { name: 'Text', about: 'Anything else worth knowing, as Markdown', icon: TextQuote },
  file: { name: 'File', about: 'PDF, Word, HTML, Markdown or plain text', icon: FileText },
  url: { name: 'Web page', about: 'One page, read again when you ask for it', icon: Globe },
  site: { name: 'Website', about: 'All pages of a sitemap, as far as robots.txt allows', icon: Network },
  catalog: { name: 'Catalog', about: 'Your products', icon: Package },
  shop: { name: 'Shop', about: 'Policies and pages of the connected shop', icon: Store },
};

export const ADDABLE = ['policy', 'faq', 'text', 'file', 'url', 'site'] as const;
export type AddableType = (typeof ADDABLE)[number];

const STATES: Record<SourceView['indexState'], { words: string; tone: Tone }> = {
  pending: { words: 'Waiting', tone: 'neutral' },
  indexing: { words: 'Being read', tone: 'primary' },
  ready: { words: 'Ready', tone: 'success' },
  failed: { words: 'Failed', tone: 'danger' },
};

/** A source's state in words; a paused one is paused whatever its index says. */
export function sourceState(source: Pick<SourceView, 'paused' | 'indexState'>): {
  words: string;
  tone: Tone;
} {
  return source.paused ? { words: 'Paused', tone: 'warning' } : STATES[source.indexState];
}

export function isBeingRead(source: Pick<SourceView, 'indexState'>): boolean {
  return source.indexState === 'pending' || source.indexState === 'indexing';
}
