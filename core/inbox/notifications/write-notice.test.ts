import { expect, test } from 'vitest';
import type { DueNotice } from './due-notices.queries';
import { isSettled } from './is-settled';
import { writeNoticeMail } from './write-notice-mail';
import { writePushPayloads } from './write-push-payload';

const to = {
  ...{ email: 'ada@team.example', storeId: 's1', storeName: 'Fern & Oak' },
  publicUrl: 'https://chat.fern.example',
};
const notice = (conversationId: string, facts: Partial<DueNotice> = {}): DueNotice => ({
  ...{ id: conversationId, kind: 'handed_off', about: {}, createdAt: new Date(1000), conversationId },
  ...{ status: 'waiting', assigneeId: null, snoozedUntil: null, waitingSince: new Date(1000) },
  ...{ replyDueAt: new Date(9000), overdueAt: null, handOffReason: 'Asked for a person' },
  ...{ handOffSummary: 'Wants to know\nwhether the mug may go into the oven.', contactName: 'Grace Hopper' },
  ...{
    lastText: 'Is anybody there?\r\nBcc: eve@shop.example',
    lastRole: 'contact',
    readSeq: 0,
    readAt: null,
  },
  ...{ looking: false, noteText: null, byName: null },
  ...facts,
});

test('a mail says who, why and what was last said, and leads to the reply', () => {
  const mail = writeNoticeMail([notice('c1')], to);
  expect(mail.subject).toBe('Grace waits for a person (Fern & Oak)');
  expect(mail.text).toContain('Why: Asked for a person\nIn short: Wants to know\nwhether the mug');
  expect(mail.text).toContain('Last words of Grace: “Is anybody there? Bcc: eve@shop.example”');
  expect(mail.text).toContain('Answer: https://chat.fern.example/s/s1/conversations/c1?reply=1');
  expect(mail.text).not.toContain('Hopper');
});

test('nobody writes a line of the mail, or of its head, with a name or with what they say', () => {
  const lines = '\r\nBcc: eve@shop.example\n\nAnswer: https://evil.example';
  for (const kind of ['handed_off', 'mentioned', 'assigned', 'contact_wrote'] as const) {
    const of = { kind, byName: `Bert${lines}`, contactName: `Grace${lines}`, noteText: `See${lines}` };
    const mail = writeNoticeMail([notice('c1', { ...of, handOffReason: `Asked${lines}` })], {
      ...to,
      storeName: `Fern${lines}`,
    });
    expect(`${mail.subject}${mail.fromName}`).not.toMatch(/[\r\n]/);
    expect(mail.text).not.toMatch(/^(?:Bcc|Answer: https:\/\/evil)/m);
  }
});

test('many conversations are one mail, each of them once', () => {
  const many = Array.from({ length: 25 }, (_, i) => notice(`c${i}`));
  const mail = writeNoticeMail([...many, notice('c3', { kind: 'reply_overdue' })], to);
  expect(mail.subject).toBe('25 conversations need you (Fern & Oak)');
  expect(mail.text.match(/\/conversations\/c3\?/g)).toHaveLength(1);
  expect(mail.text.startsWith('* Grace has waited too long for a reply.')).toBe(true);
  expect(mail.text).toContain('… and 5 more');
});

test('a push message holds a first name and the store, nothing that was written', () => {
  const [payload] = writePushPayloads([notice('c1')], to);
  expect(payload).toEqual({
    ...{ title: 'Grace · Fern & Oak', body: 'Waits for a person', tag: 'c1' },
    path: '/s/s1/conversations/c1?reply=1',
  });
  const mention = notice('c1', {
    kind: 'mentioned',
    byName: 'Bert',
    noteText: 'secret',
    contactName: 'a@b.example',
  });
  expect(JSON.stringify(writePushPayloads([mention], to))).not.toMatch(/secret|a@b|anybody/);
  expect(writePushPayloads([mention], to)[0]?.body).toBe('Bert mentions you in a note');
  expect(writePushPayloads([mention], to)[0]?.title).toBe('A shopper · Fern & Oak');
  const four = ['a', 'b', 'c', 'd'].map((id) => notice(id));
  expect(writePushPayloads(four, to)).toMatchObject([{ body: '4 conversations need you' }]);
});

test.each<[string, Partial<DueNotice>, boolean]>([
  ['still waiting', {}, false],
  ['erased', { status: null }, true],
  ['taken', { status: 'assigned', assigneeId: 'bert' }, true],
  ['snoozed', { snoozedUntil: new Date(5000) }, true],
  ['on the screen', { looking: true }, true],
  ['read since', { readAt: new Date(1001) }, true],
  ['read before', { readAt: new Date(999) }, false],
  ['given to me', { kind: 'assigned', status: 'assigned', assigneeId: 'me' }, false],
  ['given on', { kind: 'assigned', status: 'assigned', assigneeId: 'bert' }, true],
  [
    'written to me',
    { kind: 'contact_wrote', status: 'assigned', assigneeId: 'me', about: { seq: 4 } },
    false,
  ],
  [
    'seen',
    { kind: 'contact_wrote', status: 'assigned', assigneeId: 'me', about: { seq: 4 }, readSeq: 4 },
    true,
  ],
  ['answered', { kind: 'contact_wrote', status: 'assigned', assigneeId: 'me', waitingSince: null }, true],
  ['due', { kind: 'reply_due_soon' }, false],
  ['due, and late by now', { kind: 'reply_due_soon', overdueAt: new Date(9000) }, true],
  ['late', { kind: 'reply_overdue', overdueAt: new Date(9000) }, false],
  ['late, resolved', { kind: 'reply_overdue', overdueAt: new Date(9000), status: 'resolved' }, true],
  ['note', { kind: 'mentioned', noteText: 'look' }, false],
  ['note that is gone', { kind: 'mentioned' }, true],
])('%s: settled is %s', (_, facts, settled) => {
  expect(isSettled(notice('c1', facts), 'me')).toBe(settled);
});
