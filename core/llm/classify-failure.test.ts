import { describe, expect, it } from 'vitest';
import { AppError } from '@/core/shared/app-error';
import {
  classifyTransportFailure,
  classifyVendorFailure,
  StreamCutError,
  throwIfCut,
} from './classify-failure';

const names = { vendor: 'Anthropic', model: 'claude-sonnet-5-5' };

function coded(code: string): Error {
  return Object.assign(new Error('secret payload'), { code });
}

describe('classifyVendorFailure', () => {
  it.each([
    [undefined, ['overloaded_error'], 'overloaded'],
    [undefined, ['rate_limit_exceeded'], 'overloaded'],
    [undefined, ['authentication_error'], 'auth'],
    [undefined, ['invalid_request_error'], 'invalid'],
    [undefined, ['something_new'], 'unknown'],
    [429, ['insufficient_quota'], 'auth'],
    [418, [null, undefined], 'invalid'],
    [307, [], 'invalid'],
  ] as const)('sorts status %s with codes %j as %s', (status, codes, kind) => {
    expect(classifyVendorFailure({ status, codes, retryAfterMs: undefined }, names).kind).toBe(kind);
  });

  it('says what to do', () => {
    const words = (status: number) =>
      classifyVendorFailure({ status, codes: [], retryAfterMs: undefined }, names).userMessage;
    expect(words(401)).toBe(
      'The key was not accepted. Check the API key of Anthropic in the provider settings.',
    );
    expect(words(404)).toContain('“claude-sonnet-5-5”');
    expect(words(429)).toMatch(/limiting/);
    expect(words(529)).toMatch(/overloaded/);
  });

  it('calls the address what its field is called', () => {
    const failures = [404, 307].map((status) =>
      classifyVendorFailure({ status, codes: [], retryAfterMs: undefined }, names),
    );
    for (const { userMessage } of [...failures, classifyTransportFailure(coded('ENOTFOUND'), names)]) {
      expect(userMessage).toContain('server address');
    }
  });

  it('passes the wait on only when there is one', () => {
    const failure = { status: 429, codes: [] };
    expect(classifyVendorFailure({ ...failure, retryAfterMs: 0 }, names).retryAfterMs).toBe(0);
    expect(classifyVendorFailure({ ...failure, retryAfterMs: undefined }, names)).not.toHaveProperty(
      'retryAfterMs',
    );
  });
});

describe('classifyTransportFailure', () => {
  it.each([
    [coded('ECONNRESET'), 'network'],
    [coded('ENOTFOUND'), 'network'],
    [coded('CERT_HAS_EXPIRED'), 'network'],
    [coded('UND_ERR_BODY_TIMEOUT'), 'timeout'],
    [new DOMException('', 'AbortError'), 'aborted'],
    [new DOMException('', 'TimeoutError'), 'timeout'],
    [new TypeError('fetch failed', { cause: coded('ECONNREFUSED') }), 'network'],
    [new TypeError('terminated'), 'network'],
    [new SyntaxError('Unexpected end of JSON input'), 'network'],
    [new StreamCutError(), 'network'],
    [new TypeError('x is not a function'), 'unknown'],
    ['a string', 'unknown'],
  ] as const)('sorts %s as %s', (error, kind) => {
    const classified = classifyTransportFailure(error, names);
    expect(classified.kind).toBe(kind);
    expect(classified.userMessage).not.toContain('secret');
  });

  it('keeps the words of an AppError beneath', () => {
    const error = new TypeError('fetch failed', {
      cause: new AppError('invalid_input', 'Not that address.'),
    });
    expect(classifyTransportFailure(error, names)).toEqual({
      kind: 'invalid',
      userMessage: 'Not that address.',
    });
  });

  it('comes to an end with causes that go in circles', () => {
    const error = new Error('a');
    error.cause = error;
    expect(classifyTransportFailure(error, names).kind).toBe('unknown');
  });
});

describe('throwIfCut', () => {
  it('tells a cancelled answer from a cut one', () => {
    const open = new AbortController().signal;
    expect(() => throwIfCut(true, AbortSignal.abort())).not.toThrow();
    expect(() => throwIfCut(false, open)).toThrow(StreamCutError);
    expect(() => throwIfCut(false, AbortSignal.abort())).toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
  });
});
