import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { AppError } from '@/core/shared/app-error';
import type { FileStore, StoredFile } from '@/core/shared/file-store';

/** 10 MB in both directions, also over a slow line. */
const TIMEOUT_MS = 30_000;
const RETRIES = 2;

export interface S3Settings {
  /** Origin of the service, without the bucket: "https://s3.eu-central-1.amazonaws.com", "http://minio:9000". */
  endpoint: string;
  /** "us-east-1" is what most services other than Amazon's take. */
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Stands before every key, e.g. "storefolk/"; may be empty. */
  prefix: string;
}

/**
 * Keeps contents in any storage that speaks S3's protocol, addressed by path, signed with Signature Version 4 over
 * the content too. Objects are stored privately and fetched by the app alone.
 */
export function createS3Files(settings: S3Settings): FileStore {
  const client = new AwsClient({
    accessKeyId: settings.accessKeyId,
    secretAccessKey: settings.secretAccessKey,
    region: settings.region,
    service: 's3',
    retries: RETRIES,
  });
  const base = `${settings.endpoint}/${encodeURIComponent(settings.bucket)}/${settings.prefix}`;

  async function call(
    method: 'GET' | 'PUT' | 'DELETE',
    { storeId, id }: StoredFile,
    content?: Uint8Array,
  ): Promise<Response> {
    try {
      return await client.fetch(`${base}${storeId}/${id}`, {
        method,
        headers: {
          'x-amz-content-sha256': createHash('sha256')
            .update(content ?? '')
            .digest('hex'),
          ...(content ? { 'content-type': 'application/octet-stream' } : {}),
        },
        ...(content ? { body: content as Uint8Array<ArrayBuffer> } : {}),
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
      });
    } catch (cause) {
      throw away(cause);
    }
  }

  return {
    async put(file, content) {
      const response = await call('PUT', file, content);
      await response.body?.cancel();
      if (!response.ok) throw refused(response.status);
    },
    async get(file) {
      const response = await call('GET', file);
      // A missing bucket is 404 as well: that is a fault of the settings, and not a missing file.
      if (response.status === 404 && (await response.text()).includes('NoSuchKey')) return null;
      if (!response.ok) throw refused(response.status);
      try {
        return new Uint8Array(await response.arrayBuffer());
      } catch (cause) {
        throw away(cause);
      }
    },
    async delete(file) {
      const response = await call('DELETE', file);
      const missing = response.status === 404 && (await response.text()).includes('NoSuchKey');
      if (!response.ok && !missing) throw refused(response.status);
    },
  };
}

function away(cause: unknown): AppError {
  return new AppError('unavailable', 'The storage of files cannot be reached. Try again in a moment.', {
    cause,
  });
}

/** Which of the settings is wrong is the operator's business, and in the log. */
function refused(status: number): AppError {
  return new AppError('unavailable', 'The storage of files is not available. Try again later.', {
    cause: new Error(`S3 answered ${status}`),
  });
}
