import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeServer } from '../close-server';
import { checkAnthropicRequest } from './check-anthropic-request';
import { checkOpenAiRequest } from './check-openai-request';
import { isRecord } from './check-tool-schema';
import { AnswerBroken } from './event-writer';
import type { FakeLlmRequest, FakeReply, FakeScript, FakeStep } from './fake-llm-script';
import { sendVendorError } from './send-vendor-error';
import { streamAnthropicAnswer } from './stream-anthropic-answer';
import { streamOpenAiAnswer } from './stream-openai-answer';

export interface FakeLlm {
  /** Origin without a trailing slash; it answers /v1/messages and /v1/chat/completions. */
  readonly url: string;
  readonly requests: readonly FakeLlmRequest[];
  /** Puts a new script in place; steps that were left are dropped. */
  setScript(script: FakeScript): void;
  close(): Promise<void>;
}

export interface FakeLlmOptions {
  script?: FakeScript;
  /** By default a free one. */
  port?: number;
  /** The only key that is let in; by default any. */
  acceptKey?: string;
}

/**
 * Starts a server that speaks Anthropic's Messages API and OpenAI's Chat Completions API over real HTTP, checks each
 * request as strictly as they do (400 with the reasons), and answers by script. A request for which no step is left
 * gets 500, so a test that calls too often fails visibly.
 */
export async function startFakeLlm(options: FakeLlmOptions = {}): Promise<FakeLlm> {
  const requests: FakeLlmRequest[] = [];
  const thoughtful = new Set<string>();
  let nextStep = toRule(options.script ?? []);

  const answer = async (incoming: IncomingMessage, response: ServerResponse) => {
    const vendor = vendorOf(incoming);
    if (!vendor) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"no such path"}');
      return;
    }
    const body = await readJson(incoming);
    if (!hasAccess(incoming, options.acceptKey)) {
      return sendVendorError(response, vendor, { type: 'fail', status: 401, message: 'invalid x-api-key' });
    }
    const violations =
      vendor === 'anthropic'
        ? checkAnthropicRequest(incoming.headers, body, thoughtful)
        : checkOpenAiRequest(incoming.headers, body);
    const request = { vendor, headers: incoming.headers, body, violations, ended: whenEnded(response) };
    requests.push(request);
    if (violations.length > 0) {
      return sendVendorError(response, vendor, { type: 'fail', status: 400, message: violations.join('; ') });
    }
    await play(nextStep(request), request, response);
  };

  const play = async (step: FakeStep, request: FakeLlmRequest, response: ServerResponse) => {
    switch (step.type) {
      case 'hang':
        return;
      case 'drop':
        response.socket?.destroy();
        return;
      case 'redirect':
        response.writeHead(307, { location: step.to }).end();
        return;
      case 'fail':
        return sendVendorError(response, request.vendor, step);
      case 'reply':
        return reply(step, request, response);
    }
  };

  const reply = async (step: FakeReply, request: FakeLlmRequest, response: ServerResponse) => {
    const prefix = request.vendor === 'anthropic' ? 'toolu_' : 'call_';
    const ids = (step.toolCalls ?? []).map((call) => call.id ?? prefix + randomBytes(9).toString('hex'));
    const model = String(request.body.model);
    if (request.vendor === 'openai') {
      const wanted =
        isRecord(request.body.stream_options) && request.body.stream_options.include_usage === true;
      return streamOpenAiAnswer(response, step, ids, model, wanted);
    }
    if (step.thinking) for (const id of ids) thoughtful.add(id);
    return streamAnthropicAnswer(response, step, ids, model);
  };

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error) => {
      if (error instanceof AnswerBroken || response.destroyed) return;
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { type: 'fake_failed', message: String(error) } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    setScript(script) {
      nextStep = toRule(script);
    },
    close: () => closeServer(server),
  };
}

function toRule(script: FakeScript): (request: FakeLlmRequest) => FakeStep {
  let index = 0;
  if (typeof script === 'function') return (request) => script(request, index++);
  return () => {
    const step = script[index++];
    return step ?? { type: 'fail', status: 500, message: 'The script has no step left for this request.' };
  };
}

function vendorOf(incoming: IncomingMessage): FakeLlmRequest['vendor'] | undefined {
  if (incoming.method !== 'POST') return undefined;
  const path = incoming.url?.split('?')[0] ?? '';
  if (path.endsWith('/v1/messages')) return 'anthropic';
  return path.endsWith('/v1/chat/completions') ? 'openai' : undefined;
}

function hasAccess(incoming: IncomingMessage, acceptKey: string | undefined): boolean {
  const bearer = incoming.headers.authorization?.replace(/^Bearer /, '');
  const given = incoming.headers['x-api-key'] ?? bearer;
  return acceptKey === undefined ? Boolean(given) : given === acceptKey;
}

async function readJson(incoming: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'));
  if (!isRecord(body)) throw new Error('The body is not an object.');
  return body;
}

function whenEnded(response: ServerResponse): Promise<'complete' | 'hung-up'> {
  return new Promise((resolve) => {
    response.on('close', () => resolve(response.writableFinished ? 'complete' : 'hung-up'));
  });
}
