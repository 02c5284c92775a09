import assert from 'node:assert/strict';
import { containersOf, runNodeIn } from './containers';
import { check } from './report-check';

/** Messages that a store's settings allow from one address in a minute (limit-visitor.ts, one per visitor). */
const PER_ADDRESS = 5;

/**
 * Limits hold for each client's own address, whatever it writes into headers, and count over all app processes.
 * @param widgetKey of a store that allows each visitor one message a minute
 */
export async function checkAddresses(widgetKey: string): Promise<void> {
  const [one, two] = await containersOf('worker');
  // From containers, for each of them has an address of its own.
  const post = async (from: string | undefined, times: number): Promise<number[]> => {
    assert(from);
    return JSON.parse(await runNodeIn(from, writeMessages(widgetKey, times)));
  };
  await check('limits count each client by its own address, over both processes', async () => {
    const flood = await post(one, PER_ADDRESS * 2);
    assert.deepEqual(flood.slice(0, PER_ADDRESS), Array(PER_ADDRESS).fill(200));
    assert.deepEqual(flood.slice(PER_ADDRESS), Array(PER_ADDRESS).fill(429));
    assert.deepEqual(await post(two, PER_ADDRESS), Array(PER_ADDRESS).fill(200));
  });
}

const writeMessages = (widgetKey: string, times: number) => `
  const statuses = [];
  for (let i = 0; i < ${times}; i++) {
    const response = await fetch('http://balancer:8080/api/v1/widget/${widgetKey}/messages', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': '203.0.113.' + i,
        'x-storefolk-client-ip': '203.0.113.' + i,
      },
      body: JSON.stringify({ visitor_id: crypto.randomUUID(), text: 'Hello!' }),
    });
    statuses.push(response.status);
  }
  console.log(JSON.stringify(statuses));`;
