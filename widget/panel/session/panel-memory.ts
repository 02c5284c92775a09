/** Small values of one widget that outlive a reload: in the browser's storage where it is allowed, else in memory. */
export interface PanelMemory {
  read: (name: MemoryName) => unknown;
  /** `null` forgets. */
  write: (name: MemoryName, value: unknown) => void;
  /** Whether what is written outlives the page, as far as the browser says. */
  lasts: boolean;
}

type MemoryName = 'visitor' | 'unsent' | 'read' | 'left' | 'draft' | 'sound';

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** @param getStorage may throw: browsers refuse even the look at storage when it is blocked */
export function createPanelMemory(widgetKey: string, getStorage: () => Storage): PanelMemory {
  const storage = openStorage(widgetKey, getStorage);
  const fallback = new Map<string, unknown>();
  return {
    lasts: storage !== null,
    read(name) {
      try {
        const text = storage?.getItem(`storefolk:${widgetKey}:${name}`);
        if (text) return JSON.parse(text);
      } catch {
        // Not ours, or cut off: as good as nothing.
      }
      return fallback.get(name) ?? null;
    },
    write(name, value) {
      const key = `storefolk:${widgetKey}:${name}`;
      try {
        if (value === null) storage?.removeItem(key);
        else storage?.setItem(key, JSON.stringify(value));
        if (storage) return;
      } catch {
        // Full: the page's own memory has to do.
      }
      fallback.set(name, value);
    },
  };
}

function openStorage(widgetKey: string, getStorage: () => Storage): Storage | null {
  try {
    const storage = getStorage();
    const probe = `storefolk:${widgetKey}:probe`;
    storage.setItem(probe, '1');
    const kept = storage.getItem(probe) === '1';
    storage.removeItem(probe);
    return kept ? storage : null;
  } catch {
    return null;
  }
}
