import { createHash } from 'node:crypto';
import { currentContext } from '@/adapters/current-context';
import { findPicture } from '@/core/identity/pictures/pictures.queries';
import { uuidSchema } from '@/core/shared/ids';

/** Whatever the bytes are, they are a picture and nothing else, on whichever page they are shown. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'cross-origin',
  'cache-control': 'public, max-age=60, stale-while-revalidate=86400',
};

/** Somebody's picture, for the team and for shoppers whom they answer. Nothing else of them is told. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ userId: string }> },
): Promise<Response> {
  const userId = uuidSchema.safeParse((await params).userId);
  const picture = userId.success ? await findPicture(currentContext().sql, userId.data) : null;
  if (!picture) return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  const etag = `"${createHash('sha256').update(picture.bytes).digest('base64url')}"`;
  if (request.headers.get('if-none-match') === etag) {
    return new Response(null, { status: 304, headers: { ...HEADERS, etag } });
  }
  return new Response(new Uint8Array(picture.bytes), {
    headers: { ...HEADERS, etag, 'content-type': picture.type },
  });
}
