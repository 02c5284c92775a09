import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Embedder } from '@/core/llm/embedder';
import { AppError } from '@/core/shared/app-error';
import { modelFile, readVerifiedModel } from './read-verified-model';

/** Provider, model, the first eight digits of the weights' SHA-256, dimensions. Stored beside each vector. */
export const MINILM_ID = 'minilm:all-MiniLM-L6-v2@a83f6354:384';

const DIMS = 384;
/** What the model was trained with; longer texts are cut. */
const MAX_TOKENS = 128;
/** A token holds at least one character, and words average more: beyond this nothing reaches the model. */
const MAX_CHARACTERS = 2_000;
const SEPARATOR_TOKEN = 102;

interface LoadedModel {
  tokenizer: Tokenizer;
  session: InferenceSession;
}

/**
 * The local embedding model. Loaded at first use (about 0.2 s and 140 MB) and kept; a failed load is tried again at
 * the next call. Documents and questions are embedded alike.
 *
 * @param modelDir folder with model_int8.onnx, tokenizer.json, tokenizer_config.json and their SHA256SUMS
 */
export function createMiniLmEmbedder(modelDir: string): Embedder {
  let loading: Promise<LoadedModel> | undefined;
  const load = () => {
    loading ??= loadModel(modelDir).catch((cause: unknown) => {
      loading = undefined;
      throw new AppError('unavailable', 'The local embedding model could not be loaded.', { cause });
    });
    return loading;
  };

  return {
    id: MINILM_ID,
    dims: DIMS,
    async embed(texts) {
      const model = await load();
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(await embedText(model, text));
      return vectors;
    },
  };
}

async function loadModel(modelDir: string): Promise<LoadedModel> {
  // Else the runtime of version 1.29 and later writes a device id into the home folder and reports to Microsoft. It
  // looks at this variable once, when the first model is loaded.
  process.env.ORT_DISABLE_TELEMETRY = '1';
  const files = await readVerifiedModel(modelDir);
  const json = (name: string) => JSON.parse(modelFile(files, name).toString('utf8')) as object;
  return {
    tokenizer: new Tokenizer(json('tokenizer.json'), json('tokenizer_config.json')),
    session: await InferenceSession.create(modelFile(files, 'model_int8.onnx'), {
      // One thread: a text is small, and the other core belongs to the database.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      // Errors only: the graph holds a constant that is unused, of which every load would warn.
      logSeverityLevel: 3,
    }),
  };
}

/** One text a call: the 8-bit scales are per batch, so a text's vector would depend on its neighbours. */
async function embedText({ tokenizer, session }: LoadedModel, text: string): Promise<Float32Array> {
  let ids = tokenizer.encode(text.slice(0, MAX_CHARACTERS)).ids;
  if (ids.length > MAX_TOKENS) ids = [...ids.slice(0, MAX_TOKENS - 1), SEPARATOR_TOKEN];
  const shape = [1, ids.length];
  const output = await session
    .run({
      input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
      attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), shape),
    })
    .catch((cause: unknown) => {
      throw new AppError('unavailable', 'The local embedding model failed.', { cause });
    });
  return Float32Array.from(output.embedding?.data as Float32Array);
}
