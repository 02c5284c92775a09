import type { LoaderTheme } from '../bridge/bridge-messages';

/** What the shop's page keeps between page views. Never a message; the visitor's id only where the panel asks for it. */
interface PageMemory {
  theme?: LoaderTheme;
  visitorId?: string;
  /** When a conversation was last under way, in milliseconds since 1970. */
  active?: number;
}

export interface PageStore {
  read: () => PageMemory;
  /** Adds to what is kept. */
  keep: (change: PageMemory) => void;
  wasOpen: () => boolean;
  keepOpen: (open: boolean) => void;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    // Storage refused by the browser's settings, or holding something that is not ours.
    return undefined;
  }
}

/** Where storage is blocked everything works, and is forgotten with the page. */
export function createPageStore(widgetKey: string): PageStore {
  const name = `storefolk:${widgetKey}`;
  const stored: unknown = attempt(() => JSON.parse(localStorage.getItem(name) ?? ''));
  let memory: PageMemory = typeof stored === 'object' && stored ? stored : {};
  const open = attempt(() => sessionStorage.getItem(name)) === 'open';
  return {
    read: () => memory,
    keep(change) {
      memory = { ...memory, ...change };
      attempt(() => localStorage.setItem(name, JSON.stringify(memory)));
    },
    wasOpen: () => open,
    keepOpen(now) {
      attempt(() => (now ? sessionStorage.setItem(name, 'open') : sessionStorage.removeItem(name)));
    },
  };
}
