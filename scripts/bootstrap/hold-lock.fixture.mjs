// A process of its own for the tests beside: takes the lock, says so, and holds it until its stdin ends.
import { once } from 'node:events';
import { holdLock } from './hold-lock.mjs';

await holdLock(process.argv[2], async () => {
  process.stdout.write('held\n');
  process.stdin.resume();
  await once(process.stdin, 'end');
});
