import { detectLanguage } from '@/core/language/detect-language';
import type { AppContext } from '@/core/shared/context';
import { loadExpectedLanguages } from './expected-languages.queries';

/**
 * The language of a contact's message, where it tells one clearly; null otherwise. Never a reason to lose a message:
 * what fails is logged.
 */
export async function readMessageLanguage(
  ctx: Pick<AppContext, 'sql' | 'log'>,
  inbound: { storeId: string; conversationId?: string | null; text: string },
): Promise<string | null> {
  try {
    const expected = await loadExpectedLanguages(ctx.sql, inbound.storeId, inbound.conversationId ?? null);
    const { language, clear } = await detectLanguage(inbound.text, expected);
    return clear ? language : null;
  } catch (error) {
    ctx.log.warn({ storeId: inbound.storeId, err: error }, 'language not detected');
    return null;
  }
}
