import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestContext, type TestContext } from '@/adapters/testing/create-test-context';
import { type InboxWorld, makeInboxWorld } from '@/core/inbox/testing.fixture';
import { AppError } from '@/core/shared/app-error';
import type { OutgoingMail } from '@/core/shared/mailer';
import { makeTranscriptFile } from './make-transcript-file';
import { requestTranscript } from './request-transcript';
import { sendTranscript } from './send-transcript';

let test: TestContext;
let world: InboxWorld;
let conversationId: string;
let now = new Date('2026-03-01T12:00:00Z');
const mails: OutgoingMail[] = [];
const jobs: string[] = [];
let failure: AppError | null = null;

beforeAll(async () => {
  test = await createTestContext({
    now: () => now,
    mailer: {
      configured: true,
      async send(mail) {
        if (failure) throw failure;
        mails.push(mail);
      },
    },
  });
  test.ctx.queue.enqueue = async (_name, payload) =>
    void jobs.push((payload as { requestId: string }).requestId);
});
afterAll(() => test.close());
beforeEach(async () => {
  mails.length = 0;
  jobs.length = 0;
  failure = null;
  world = await makeInboxWorld(test.ctx);
  conversationId = await world.write('Where is my order? My card is 4111 1111 1111 1111.');
  jobs.length = 0;
});

const request = (email: string | null) =>
  requestTranscript(test.ctx, {
    storeId: world.storeId,
    conversationId,
    email,
    locale: 'de',
    timeZone: null,
  });
const work = async () => {
  for (const id of jobs) await sendTranscript(test.ctx, world.storeId, id);
};

describe('a transcript by mail', () => {
  it('goes once to the address, in the reader’s language, with nothing masked in it', async () => {
    await request('ada@shopper.example');
    await work();
    await work();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: 'ada@shopper.example', subject: 'Gespräch mit Fern & Oak' });
    expect(mails[0]?.text).toContain('Where is my order?');
    expect(mails[0]?.text).not.toContain('4111');
  });

  it('goes to the contact’s own address when none is typed', async () => {
    await expect(request(null)).rejects.toMatchObject({ code: 'invalid_input' });
    await test.ctx.db.contact.updateMany({
      where: { storeId: world.storeId },
      data: { email: 'own@b.example' },
    });
    await request(null);
    await work();
    expect(mails[0]?.to).toBe('own@b.example');
  });

  it('is sent three times within a day, also when asked at once, and again the day after', async () => {
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => request('a@b.example')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(request('a@b.example')).rejects.toMatchObject({ code: 'rate_limited' });
    now = new Date(now.getTime() + 25 * 3_600_000);
    await request('a@b.example');
  });

  it('is tried again while the mail server is away, and not to an address that is refused', async () => {
    await request('a@b.example');
    failure = new AppError('unavailable', 'Away.');
    await expect(work()).rejects.toMatchObject({ code: 'unavailable' });
    failure = new AppError('invalid_input', 'Refused.');
    await work();
    failure = null;
    await work();
    expect(mails).toEqual([]);
  });

  it('goes with its conversation', async () => {
    await request('a@b.example');
    await test.ctx.db.conversation.deleteMany({ where: { storeId: world.storeId } });
    await work();
    expect(mails).toEqual([]);
    expect(await test.ctx.db.transcriptRequest.count({ where: { storeId: world.storeId } })).toBe(0);
  });

  it('is refused where no mail can be sent', async () => {
    const ctx = { ...test.ctx, mailer: { ...test.ctx.mailer, configured: false } };
    const wish = {
      storeId: world.storeId,
      conversationId,
      email: 'a@b.example',
      locale: null,
      timeZone: null,
    };
    await expect(requestTranscript(ctx, wish)).rejects.toMatchObject({ code: 'unsupported' });
  });
});

describe('a transcript as a file', () => {
  it('is of this store alone', async () => {
    const other = await makeInboxWorld(test.ctx, 'Elsewhere');
    const style = { format: 'text', locale: null, timeZone: null } as const;
    await expect(
      makeTranscriptFile(test.ctx, { storeId: other.storeId, conversationId, ...style }),
    ).rejects.toMatchObject({ code: 'not_found' });
    const file = await makeTranscriptFile(test.ctx, { storeId: world.storeId, conversationId, ...style });
    expect(file).toMatchObject({
      type: 'text/plain',
      content: expect.stringContaining('Where is my order?'),
    });
  });
});
