import { describe, expect, it } from 'vitest';
import { parseToolInput, toToolInputObject, toToolResultText } from './tool-input';

describe('tool input', () => {
  it('is what the model wrote, or its raw text when that is not JSON', () => {
    expect(parseToolInput('{"query":"lamp"}')).toEqual({ query: 'lamp' });
    expect(parseToolInput(' ')).toEqual({});
    expect(parseToolInput('{"query": "la')).toBe('{"query": "la');
  });

  it('goes back as an object, whatever it is', () => {
    expect(toToolInputObject({ query: 'lamp' })).toEqual({ query: 'lamp' });
    for (const input of ['{"a', ['a'], null, 3])
      expect(toToolInputObject(input)).toEqual({ INVALID_JSON: input });
  });
});

describe('tool results', () => {
  it('are text or JSON', () => {
    expect(toToolResultText('down')).toBe('down');
    expect(toToolResultText({ items: [] })).toBe('{"items":[]}');
    expect(toToolResultText(undefined)).toBe('null');
  });
});
