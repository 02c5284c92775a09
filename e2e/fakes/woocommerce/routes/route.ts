import type { RestReply } from '../rest/rest-reply';
import type { RestRequest } from '../rest/rest-request';
import type { FakeShop } from '../shop/fake-shop';

export interface RouteCall {
  shop: FakeShop;
  request: RestRequest;
  /** What the pattern's groups matched, as ids. */
  ids: number[];
  /** Parsed JSON of the request. */
  body: Record<string, unknown>;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Of the path behind "/wp-json/wc/v3/". */
  pattern: RegExp;
  answer: (call: RouteCall) => RestReply;
}
