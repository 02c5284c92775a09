import NextAuth from 'next-auth';
import { authOptions } from '@/adapters/auth/auth-options';

interface RouteContext {
  params: Promise<{ nextauth: string[] }>;
}

/** The actions that our pages use; next-auth's own pages and the rest stay shut. */
const OPEN = {
  GET: ['csrf', 'providers', 'session'],
  POST: ['callback/credentials', 'signout', 'session'],
};

function handler(method: 'GET' | 'POST') {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    const action = (await context.params).nextauth.join('/');
    if (!OPEN[method].includes(action)) {
      return Response.json({ detail: 'There is nothing here.', code: 'not_found' }, { status: 404 });
    }
    return NextAuth(authOptions())(request, context);
  };
}

export const GET = handler('GET');
export const POST = handler('POST');
