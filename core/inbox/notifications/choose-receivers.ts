import { may, type Role } from '@/core/identity/permissions';
import type { Occasion } from './occasion';

/** An active member of the store. */
export interface Member {
  userId: string;
  role: Role;
  /** Gets no new conversations. */
  away: boolean;
  /** Has the conversation on the screen right now. */
  looking: boolean;
}

/**
 * Who is told. What somebody is in charge of is told that person; what nobody is in charge of, everybody who may answer
 * and is not away, and everybody who may answer if all are. Nobody is told what they did themselves, or what they have
 * before their eyes.
 */
export function chooseReceivers<M extends Member>(occasion: Occasion, members: readonly M[]): M[] {
  return audience(occasion, members).filter(
    ({ looking, userId }) => !looking && userId !== actorOf(occasion),
  );
}

function audience<M extends Member>(occasion: Occasion, members: readonly M[]): M[] {
  switch (occasion.kind) {
    case 'mentioned':
      return members.filter(({ userId }) => occasion.userIds.includes(userId));
    case 'handed_off':
      return everybody(members);
    default: {
      const inCharge = members.filter(({ userId, role }) => userId === occasion.assigneeId && answers(role));
      // Who is in charge may have left the team since.
      return inCharge.length > 0 ? inCharge : everybody(members);
    }
  }
}

function everybody<M extends Member>(members: readonly M[]): M[] {
  const answering = members.filter(({ role }) => answers(role));
  const there = answering.filter(({ away }) => !away);
  return there.length > 0 ? there : answering;
}

function answers(role: Role): boolean {
  return may(role, 'conversations.reply');
}

function actorOf(occasion: Occasion): string | null {
  return 'by' in occasion ? occasion.by : null;
}
