import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { isAppError } from '@/core/shared/app-error';
import { projectRoot } from '@/platform/project-root';
import { createMiniLmEmbedder, MINILM_ID } from './minilm-embedder';

const modelDir = join(projectRoot(), 'models', 'all-MiniLM-L6-v2');
const embedder = createMiniLmEmbedder(modelDir);
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

async function embed(...texts: string[]) {
  return embedder.embed(texts, 'document');
}

describe('the local embedding model', () => {
  it('keeps the runtime from noting a device id and reporting', async () => {
    const home = await mkdtemp(join(tmpdir(), 'storefolk-home-'));
    const script = `
      const { createMiniLmEmbedder } = await import('./adapters/embeddings/minilm/minilm-embedder.ts');
      await createMiniLmEmbedder(${JSON.stringify(modelDir)}).embed(['hello'], 'query');`;
    await promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: projectRoot(),
      // As on a user's machine: without the variables by which the runtime recognises tests.
      env: { PATH: process.env.PATH, HOME: home, NODE_ENV: 'production' },
    });
    expect(await readdir(home)).toEqual([]);
    await rm(home, { recursive: true });
  });

  it('gives unit vectors of 384 numbers', async () => {
    const [vector] = await embed('A waterproof jacket');
    if (!vector) throw new Error('no vector');
    expect(vector).toHaveLength(384);
    expect(dot(vector, vector)).toBeCloseTo(1, 3);
  });

  it('puts what means the same closer than what does not', async () => {
    const [question, same, other] = await embed(
      'when will my parcel arrive',
      'How long does delivery take?',
      'Which payment methods do you accept?',
    );
    if (!question || !same || !other) throw new Error('no vectors');
    expect(dot(question, same)).toBeGreaterThan(dot(question, other) + 0.2);
  });

  it('gives a text the same vector alone and in company', async () => {
    const [alone] = await embed('red shoes');
    const [, inCompany] = await embed('a much longer text about garden furniture made of oak', 'red shoes');
    expect(inCompany).toEqual(alone);
  });

  it('takes texts of any length', async () => {
    const vectors = await embed('', 'x'.repeat(100_000), 'word '.repeat(20_000));
    expect(vectors.map((vector) => vector.length)).toEqual([384, 384, 384]);
  });

  it('names its weights in its id', async () => {
    const sums = await readFile(join(modelDir, 'SHA256SUMS'), 'utf8');
    const weights = sums.split('\n').find((line) => line.endsWith('model_int8.onnx'));
    expect(MINILM_ID).toContain(`@${weights?.slice(0, 8)}:384`);
  });
});

describe('a damaged model', () => {
  const folders: string[] = [];
  afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

  it('is refused, and works once it is repaired', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'storefolk-model-'));
    folders.push(folder);
    await cp(modelDir, folder, { recursive: true });
    const config = await readFile(join(folder, 'tokenizer_config.json'), 'utf8');
    await writeFile(join(folder, 'tokenizer_config.json'), `${config} `);
    const damaged = createMiniLmEmbedder(folder);
    const failure = await damaged.embed(['hello'], 'query').catch((error: unknown) => error);
    expect(isAppError(failure) && failure.code === 'unavailable' && String(failure.cause)).toMatch(/damaged/);

    await writeFile(join(folder, 'tokenizer_config.json'), config);
    expect(await damaged.embed(['hello'], 'query')).toHaveLength(1);
  });
});
