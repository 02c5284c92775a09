import { describe, expect, it } from 'vitest';
import { en } from '../words/en';
import { checkFile } from './check-file';

const limits = {
  max_file_bytes: 10 * 1024 * 1024,
  max_files: 10,
  file_types: ['image/png', 'application/pdf'],
};

describe('a file that is to be sent', () => {
  it('is refused before it is uploaded when it is too large or of another kind', () => {
    expect(checkFile({ name: 'a.png', size: 50 * 1024 * 1024, type: 'image/png' }, limits, en)).toBe(
      'a.png is too large: at most 10 MB.',
    );
    expect(checkFile({ name: 'a.svg', size: 10, type: 'image/svg+xml' }, limits, en)).toContain(
      'a.svg cannot be sent',
    );
  });

  it('is left to the server when the browser cannot tell', () => {
    expect(checkFile({ name: 'a', size: 10, type: '' }, limits, en)).toBeNull();
    expect(checkFile({ name: 'a.pdf', size: 10, type: 'application/pdf' }, limits, en)).toBeNull();
  });
});
