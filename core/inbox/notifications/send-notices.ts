import { AppError, isAppError } from '@/core/shared/app-error';
import type { AppContext } from '@/core/shared/context';
import { inTransaction } from '@/core/shared/in-transaction';
import { type MailContext, storeMailer } from '@/core/stores/mail/store-mailer';
import {
  type DueGroup,
  type DueNotice,
  findDueGroups,
  findReceiver,
  lockDueNotices,
  markFailed,
  markSent,
  markSettled,
  postpone,
  type Receiver,
} from './due-notices.queries';
import { isSettled } from './is-settled';
import { readNotificationChoice } from './notification-choice';
import { GATHER_MS } from './plan-notices';
import { type PushContext, pushToDevices } from './push/push-to-devices';
import { quietUntil } from './quiet-until';
import { writeNoticeMail } from './write-notice-mail';
import { writePushPayloads } from './write-push-payload';

export type NoticeContext = MailContext & PushContext & Pick<AppContext, 'sql' | 'now' | 'log'>;

const MINUTE = 60_000;
/** Between two mails to the same person: what happens meanwhile comes in the next one. */
const MAIL_PAUSE_MS = 10 * MINUTE;
/** Told at once at most; the rest is told by the next run. */
const AT_ONCE = 500;

/**
 * Tells a store's teammates what is due by now: everything for one person in one mail. What was dealt with meanwhile is
 * dropped, what falls into quiet hours waits. Rows stay locked while they are sent, so that two workers never tell the
 * same; a worker that dies right after sending tells once more.
 * @throws AppError `unavailable` when some could not be told; a later attempt takes them up
 */
export async function sendNotices(ctx: NoticeContext, storeId: string): Promise<void> {
  let failed = 0;
  for (const group of await findDueGroups(ctx.sql, storeId, ctx.now())) {
    try {
      await inTransaction(ctx.sql, (client) => new Sending(ctx, client, storeId, group).run());
    } catch (error) {
      failed++;
      ctx.log.warn({ err: error, storeId, way: group.way }, 'notice not sent');
    }
  }
  if (failed > 0) throw new AppError('unavailable', 'Some notices could not be sent.');
}

/** One person and way. */
class Sending {
  readonly #now: Date;
  constructor(
    readonly ctx: NoticeContext,
    readonly client: Parameters<typeof findReceiver>[0],
    readonly storeId: string,
    readonly group: DueGroup,
  ) {
    this.#now = ctx.now();
  }

  async run(): Promise<void> {
    const { client, storeId, group } = this;
    const { userId, way } = group;
    const now = this.#now;
    // What comes within the next moments goes along.
    const until = new Date(now.getTime() + GATHER_MS[way]);
    const due = await lockDueNotices(client, { storeId, userId, way, until, now, limit: AT_ONCE });
    const receiver = due.length > 0 ? await findReceiver(client, storeId, group) : null;
    if (!receiver) return;
    const settled = receiver.role ? due.filter((notice) => isSettled(notice, userId)) : due;
    if (settled.length > 0) await markSettled(client, this.#ids(settled), now);
    const open = due.filter((notice) => !settled.includes(notice));
    if (open.length === 0) return;
    const later = this.#notBefore(receiver);
    if (later) return postpone(client, this.#ids(open), later);
    await (way === 'mail' ? this.#mail(open, receiver) : this.#push(open, receiver));
  }

  /** Choices may have changed since it was planned. */
  #notBefore({ notify, storeTimeZone, lastSentAt }: Receiver): Date | null {
    const now = this.#now;
    const quiet = quietUntil(readNotificationChoice(notify, storeTimeZone).quiet, now);
    if (quiet || this.group.way === 'push' || !lastSentAt) return quiet;
    const next = new Date(lastSentAt.getTime() + MAIL_PAUSE_MS);
    return next > now ? next : null;
  }

  async #mail(open: DueNotice[], { email, storeName }: Receiver): Promise<void> {
    const { ctx, storeId } = this;
    const mailer = await storeMailer(ctx, storeId);
    if (!mailer.configured) return this.#fail(open, 'no mail server is set up');
    try {
      await mailer.send(writeNoticeMail(open, { email, storeId, storeName, publicUrl: ctx.publicUrl }));
    } catch (error) {
      // Refused for good: another attempt would be refused as well.
      if (isAppError(error) && !error.retryable) return this.#fail(open, error.userMessage);
      throw error;
    }
    await markSent(this.client, this.#ids(open), this.#now);
  }

  async #push(open: DueNotice[], { storeName }: Receiver): Promise<void> {
    const { ctx, storeId, group } = this;
    const payloads = writePushPayloads(open, { storeId, storeName });
    if (!(await pushToDevices(ctx, group.userId, payloads))) return this.#fail(open, 'no browser takes it');
    await markSent(this.client, this.#ids(open), this.#now);
  }

  #fail(open: DueNotice[], failure: string): Promise<void> {
    return markFailed(this.client, this.#ids(open), failure);
  }

  #ids(notices: readonly DueNotice[]): { storeId: string; ids: string[] } {
    return { storeId: this.storeId, ids: notices.map(({ id }) => id) };
  }
}
