import { expect, test } from 'vitest';
import { isOurs } from './our-webhooks';

const CALLBACK = 'https://storefolk.example/api/webhooks/shopify/aaa';

test.each([
  ['the same', CALLBACK, true],
  ['ours at an earlier address', 'https://old.example/api/webhooks/shopify/aaa', true],
  ['of an earlier connection here', 'https://storefolk.example/api/webhooks/shopify/bbb', true],
  ['of another Storefolk', 'https://other.example/api/webhooks/shopify/bbb', false],
  ['of something else', 'https://storefolk.example/hooks/aaa', false],
  ['no address', 'pubsub:project', false],
])('%s', (_what, uri, ours) => expect(isOurs(uri, CALLBACK)).toBe(ours));
