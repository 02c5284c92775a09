import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/core/shared/ids';
import { type FakeS3, startFakeS3 } from '@/e2e/fakes/s3/start-fake-s3';
import { fileStoreContract } from '../file-store.contract';
import { createS3Files } from './s3-files';

const newName = () => ({ storeId: newId(), id: newId() });

fileStoreContract('S3', async () => {
  const fake = await startFakeS3();
  const files = createS3Files({ ...fake, prefix: 'storefolk/' });
  return { files, name: async () => newName(), close: fake.close };
});

describe('S3', () => {
  let fake: FakeS3;
  beforeAll(async () => {
    fake = await startFakeS3();
  });
  afterAll(() => fake.close());

  it('lays files out by store below the prefix, signed over their content', async () => {
    const file = newName();
    await createS3Files({ ...fake, prefix: 'storefolk/' }).put(file, Buffer.from('content'));
    expect([...fake.objects.keys()]).toEqual([`storefolk/${file.storeId}/${file.id}`]);
    expect(fake.refused).toEqual([]);
  });

  it('says that it is not available with wrong keys, a wrong region or bucket: never that a file is missing', async () => {
    const settings = { ...fake, prefix: '' };
    for (const [wrong, refusal] of [
      [{ secretAccessKey: 'another secret' }, 'SignatureDoesNotMatch'],
      [{ accessKeyId: 'AKIAANOTHER' }, 'InvalidAccessKeyId'],
      [{ region: 'us-east-1' }, 'SignatureDoesNotMatch'],
      [{ bucket: 'elsewhere' }, 'NoSuchBucket'],
    ] as const) {
      const files = createS3Files({ ...settings, ...wrong });
      fake.refused.length = 0;
      const faults = [files.put(newName(), Buffer.from('x')), files.get(newName()), files.delete(newName())];
      for (const fault of await Promise.allSettled(faults)) {
        expect(fault).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
        expect(String((fault as PromiseRejectedResult).reason.userMessage)).not.toContain('secret');
      }
      expect(fake.refused).toEqual([refusal, refusal, refusal]);
    }
  });

  it('says so when the service is away or broken', async () => {
    fake.fault = 503;
    const files = createS3Files({ ...fake, prefix: '' });
    await expect(files.get(newName())).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    fake.fault = null;
    const nobody = createS3Files({ ...fake, endpoint: 'http://127.0.0.1:9', prefix: '' });
    await expect(nobody.put(newName(), Buffer.from('x'))).rejects.toMatchObject({ code: 'unavailable' });
  });
});
