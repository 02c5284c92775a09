import { expect, it } from 'vitest';
import { ConversationLine } from './conversation-line';

it('lets one after the other through, also when somebody leaves before their turn', async () => {
  const line = new ConversationLine();
  const order: string[] = [];
  const first = line.enter('c');
  const second = line.enter('c');
  const third = line.enter('c');
  expect(first.before).toBeNull();
  void second.before?.then(() => order.push('second'));
  void third.before?.then(() => order.push('third'));
  second.leave();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(order).toEqual([]);
  first.leave();
  await third.before;
  expect(order).toEqual(['second', 'third']);
  third.leave();
  expect(line.enter('c').before).toBeNull();
});

it('holds nobody up for another conversation', () => {
  const line = new ConversationLine();
  line.enter('a');
  expect(line.enter('b').before).toBeNull();
});
