import { describe, expect, it } from 'vitest';
import { createPanelMemory } from './panel-memory';
import { newRandomId, recogniseVisitor } from './visitor-id';

function fakeStorage() {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  };
}
const blocked = () => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the panel’s memory', () => {
  it('keeps values apart by widget, and leaves no trace of its probe', () => {
    const storage = fakeStorage();
    const one = createPanelMemory('wk_1', () => storage);
    one.write('draft', 'Hello');
    expect(one.read('draft')).toBe('Hello');
    expect(createPanelMemory('wk_2', () => storage).read('draft')).toBeNull();
    expect([...storage.entries.keys()]).toEqual(['storefolk:wk_1:draft']);
    one.write('draft', null);
    expect(storage.entries.size).toBe(0);
  });

  it('works without storage, for as long as the page lives', () => {
    const memory = createPanelMemory('wk_1', blocked);
    expect(memory.lasts).toBe(false);
    memory.write('draft', 'Hello');
    expect(memory.read('draft')).toBe('Hello');
  });

  it('takes damaged values for none, and survives a full storage', () => {
    const storage = fakeStorage();
    storage.entries.set('storefolk:wk_1:unsent', '[{"half');
    const memory = createPanelMemory('wk_1', () => storage);
    expect(memory.read('unsent')).toBeNull();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    memory.write('draft', 'Hello');
    expect(memory.read('draft')).toBe('Hello');
  });
});

describe('the visitor', () => {
  it('gets 128 random bits that the server accepts', () => {
    const ids = new Set(Array.from({ length: 200 }, newRandomId));
    expect(ids.size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
  });

  it('is the same after a reload, and the shop’s page never learns the id', () => {
    const storage = fakeStorage();
    const first = recogniseVisitor(
      createPanelMemory('wk', () => storage),
      { visitorId: null, known: false },
    );
    const second = recogniseVisitor(
      createPanelMemory('wk', () => storage),
      { visitorId: null, known: true },
    );
    expect(second).toEqual({ visitorId: first.visitorId, keepInPage: false });
    expect(first.keepInPage).toBe(false);
  });

  it('is kept by the shop’s page where storage is blocked', () => {
    const first = recogniseVisitor(createPanelMemory('wk', blocked), { visitorId: null, known: false });
    expect(first.keepInPage).toBe(true);
    const later = recogniseVisitor(createPanelMemory('wk', blocked), {
      visitorId: first.visitorId,
      known: true,
    });
    expect(later).toEqual({ visitorId: first.visitorId, keepInPage: false });
  });

  it('is kept by the shop’s page once the browser has emptied the panel’s storage', () => {
    const emptied = recogniseVisitor(createPanelMemory('wk', fakeStorage), { visitorId: null, known: true });
    expect(emptied.keepInPage).toBe(true);
  });

  it('is not taken from a damaged entry', () => {
    const storage = fakeStorage();
    storage.entries.set('storefolk:wk:visitor', '"../../etc"');
    const { visitorId } = recogniseVisitor(
      createPanelMemory('wk', () => storage),
      null,
    );
    expect(visitorId).toMatch(/^[\w-]{22}$/);
  });
});
