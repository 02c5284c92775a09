import { BookOpenText, type LucideIcon, Package, PackageSearch, UserRound, Wrench } from 'lucide-react';

interface ToolWords {
  /** What it did, in the log. */
  done: string;
  /** What it does, while it runs. */
  doing: string;
  icon: LucideIcon;
}

const WORDS: Record<string, ToolWords> = {
  search_products: { done: 'Searched products', doing: 'searches the catalog', icon: PackageSearch },
  get_product: { done: 'Looked a product up', doing: 'looks a product up', icon: Package },
  search_knowledge: { done: 'Searched knowledge', doing: 'reads the store’s knowledge', icon: BookOpenText },
  request_human: { done: 'Asked for a human', doing: 'asks for a human', icon: UserRound },
};

/** Words for a tool; one that is not known here goes by its own name. */
export function toolWords(name: string): ToolWords {
  return WORDS[name] ?? { done: name, doing: `uses ${name}`, icon: Wrench };
}
