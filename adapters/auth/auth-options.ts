import type { AuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { currentRuntime } from '@/adapters/current-context';
import { findActiveUser } from '@/core/identity/find-active-user';
import { verifyCredentials } from '@/core/identity/verify-credentials';
import { isAppError } from '@/core/shared/app-error';
import { CLIENT_IP_HEADER } from './client-ip-header';
import { authCookieNames, SESSION_SECONDS } from './session-token';

/** A sign-in fault as it travels through next-auth's `error` parameter: code and seconds, never a sentence. */
function faultCode(error: unknown): string {
  if (!isAppError(error)) return 'internal';
  return error.retryAfterSeconds ? `${error.code}.${error.retryAfterSeconds}` : error.code;
}

/** next-auth's options, made per request because they depend on the running instance. */
export function authOptions(): AuthOptions {
  const { context, publicUrl, authSecret } = currentRuntime();
  const names = authCookieNames();
  const cookie = { httpOnly: true, sameSite: 'lax', path: '/', secure: names.secure } as const;
  return {
    secret: authSecret,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    useSecureCookies: names.secure,
    cookies: {
      sessionToken: { name: names.session, options: cookie },
      callbackUrl: { name: names.callbackUrl, options: cookie },
      csrfToken: { name: names.csrf, options: cookie },
    },
    providers: [
      CredentialsProvider({
        name: 'E-mail and password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials, request) {
          const ip = request.headers?.[CLIENT_IP_HEADER];
          try {
            return await verifyCredentials(context, {
              email: String(credentials?.email ?? ''),
              password: String(credentials?.password ?? ''),
              ip: typeof ip === 'string' ? ip : 'unknown',
            });
          } catch (error) {
            if (!isAppError(error)) context.log.error({ err: error }, 'sign-in failed');
            throw new Error(faultCode(error));
          }
        },
      }),
    ],
    callbacks: {
      // Leads nowhere but to ourselves.
      redirect: ({ url }) => {
        const target = URL.canParse(url, publicUrl) ? new URL(url, publicUrl) : null;
        return target?.origin === new URL(publicUrl).origin ? target.href : publicUrl;
      },
      async jwt({ token, user }) {
        if (user) return { sub: user.id, sessionVersion: user.sessionVersion };
        const claims = { userId: token.sub ?? '', sessionVersion: Number(token.sessionVersion) };
        // Throwing makes next-auth clear the cookie of a session that was ended.
        if (!(await findActiveUser(context, claims))) throw new Error('The session was ended.');
        return { sub: claims.userId, sessionVersion: claims.sessionVersion };
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    logger: {
      error: (code) => context.log.warn({ code }, 'next-auth'),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}
