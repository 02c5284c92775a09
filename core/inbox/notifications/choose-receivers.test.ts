import { expect, test } from 'vitest';
import { chooseReceivers, type Member } from './choose-receivers';
import type { Occasion } from './occasion';

const of = { storeId: 's', conversationId: 'c' };
const member = (userId: string, facts: Partial<Member> = {}): Member => ({
  ...{ userId, role: 'agent', away: false, looking: false },
  ...facts,
});
const team = [
  member('ada', { role: 'owner' }),
  member('bert'),
  member('away', { away: true }),
  member('vera', { role: 'viewer' }),
];
const told = (occasion: Occasion, members: readonly Member[] = team) =>
  chooseReceivers(occasion, members).map(({ userId }) => userId);

test('what nobody has is told everybody who may answer and is there', () => {
  expect(told({ ...of, kind: 'handed_off' })).toEqual(['ada', 'bert']);
  const allAway = team.map((one) => ({ ...one, away: true }));
  expect(told({ ...of, kind: 'handed_off' }, allAway)).toEqual(['ada', 'bert', 'away']);
});

test('what somebody has is told that person, as long as they are of the team', () => {
  const late = { ...of, kind: 'reply_overdue', dueAt: new Date(0) } as const;
  expect(told({ ...late, assigneeId: 'away' })).toEqual(['away']);
  expect(told({ ...late, assigneeId: 'gone' })).toEqual(['ada', 'bert']);
  expect(told({ ...late, assigneeId: null })).toEqual(['ada', 'bert']);
  expect(told({ ...of, kind: 'contact_wrote', assigneeId: 'bert', seq: 3 })).toEqual(['bert']);
});

test('a mention reaches viewers too; nobody is told what they did or see', () => {
  const note = { ...of, kind: 'mentioned', noteId: 'n', by: 'ada' } as const;
  expect(told({ ...note, userIds: ['ada', 'vera'] })).toEqual(['vera']);
  expect(told({ ...of, kind: 'assigned', assigneeId: 'bert', by: 'bert' })).toEqual([]);
  const looking = team.map((one) => ({ ...one, looking: one.userId === 'ada' }));
  expect(told({ ...of, kind: 'handed_off' }, looking)).toEqual(['bert']);
});
