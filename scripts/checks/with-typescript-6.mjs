// A preload for dependency-cruiser: it reads TypeScript with the compiler's JavaScript API, which TypeScript 7 no longer
// has. The last version that had it lies beside ours under another name; this gives it to whoever asks for "typescript".
import { registerHooks } from 'node:module';

const elder = '@typescript/old';

registerHooks({
  resolve(specifier, context, next) {
    const asked = specifier === 'typescript' || specifier.startsWith('typescript/');
    return next(asked ? specifier.replace('typescript', elder) : specifier, context);
  },
});
