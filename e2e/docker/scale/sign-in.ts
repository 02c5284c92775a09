/** Signs in as the page does. @returns the session as a cookie header */
export async function signIn(origin: string, email: string, password: string): Promise<string> {
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: readCookies(asked) },
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
    redirect: 'manual',
  });
  const cookies = readCookies(answer);
  if (!cookies.includes('session')) throw new Error(`not signed in: ${answer.status} ${await answer.text()}`);
  return cookies;
}

const readCookies = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
