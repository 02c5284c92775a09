// Drives a stack of two app processes and two workers: `tsx check-scale.ts ORIGIN STORE_ID WIDGET_KEY LIMITED_WIDGET_KEY
// PASSWORD E-MAIL E-MAIL`. Prints a line for each check.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { checkAddresses } from './check-addresses';
import { checkChat } from './check-chat';
import { checkFaults } from './check-faults';
import { checkUpload } from './check-upload';
import { check } from './report-check';
import { signIn } from './sign-in';

const [origin = '', storeId = '', widgetKey = '', limitedKey = '', password = '', ada = '', bert = ''] =
  process.argv.slice(2);

let cookies: [string, string] = ['', ''];
const isSignedIn = await check('two teammates sign in, and every process knows them', async () => {
  cookies = [await signIn(origin, ada, password), await signIn(origin, bert, password)];
  for (let i = 0; i < 10; i++) {
    const url = `${origin}/api/admin/stores/${storeId}/conversations`;
    assert.equal((await fetch(url, { headers: { cookie: cookies[i % 2] ?? '' } })).status, 200);
  }
});
if (isSignedIn) {
  const instance = { origin, storeId, widgetKey, cookies };
  await checkChat(instance);
  await checkUpload(origin, widgetKey, randomUUID());
  await checkAddresses(limitedKey);
  await checkFaults(instance);
}
process.exit(0);
