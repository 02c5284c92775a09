import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLoaderMessage, readPanelMessage, sealBridgeMessage } from './bridge-messages';

const seal = (fields: object) => ({ storefolk: 1, ...fields });
const theme = { primaryColour: '#5457e5', position: 'right', colourScheme: 'auto' } as const;

describe('bridge messages', () => {
  it('carries messages to the other side', () => {
    const init = { type: 'init', visitorId: 'abcdefgh', known: true, pageUrl: 'https://shop/' } as const;
    expect(readLoaderMessage(sealBridgeMessage(init))).toMatchObject(init);
    for (const message of [
      { type: 'ready' },
      { type: 'unread', count: 3 },
      { type: 'theme', theme },
    ] as const) {
      expect(readPanelMessage(sealBridgeMessage(message))).toMatchObject(message);
    }
  });

  it('ignores messages without the mark, of unknown type, or meant for the other side', () => {
    for (const data of [null, 'close', 7, { type: 'close' }, { storefolk: 2, type: 'close' }]) {
      expect(readPanelMessage(data)).toBeNull();
      expect(readLoaderMessage(data)).toBeNull();
    }
    expect(readPanelMessage(seal({ type: 'navigate', url: 'https://evil' }))).toBeNull();
    expect(readPanelMessage(seal({ type: 'constructor' }))).toBeNull();
    expect(readPanelMessage(seal({ type: 'shown', focus: true }))).toBeNull();
    expect(readLoaderMessage(seal({ type: 'close' }))).toBeNull();
  });

  it('refuses values that would reach styles, labels, storage or the server unchecked', () => {
    for (const bad of [
      { type: 'theme', theme: { ...theme, primaryColour: 'red;background:url(x)' } },
      { type: 'theme', theme: null },
      { type: 'theme', theme: { primaryColour: ['#5457e5'] } },
      { type: 'unread', count: -1 },
      { type: 'unread', count: '<b>' },
      { type: 'keep-visitor', visitorId: 'a b' },
      { type: 'keep-visitor', visitorId: ['abcdefgh'] },
      { type: 'activity', active: 'yes' },
    ]) {
      expect(readPanelMessage(seal(bad))).toBeNull();
    }
    for (const bad of [
      { type: 'init', visitorId: '../../x', known: true, pageUrl: 'https://shop/' },
      { type: 'init', visitorId: null, known: true, pageUrl: 'javascript:alert(1)' },
      { type: 'page', pageUrl: 3 },
      { type: 'shown', focus: 1 },
      { type: 'preview', config: 'x' },
    ]) {
      expect(readLoaderMessage(seal(bad))).toBeNull();
    }
  });

  it('survives whatever a page may post', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (data, type) => {
        readLoaderMessage({ storefolk: 1, type });
        expect(readPanelMessage(data)).toBeNull();
      }),
    );
  });
});
