/** Loaded on first need: the detector's tables take 85 MB, and most conversations never ask. */
let detector: Promise<typeof import('eld/extrasmall')> | undefined;

/**
 * Whether a message is English, which the built-in answerer's prototypes are. Short messages of unclear language count
 * as English.
 */
export async function isEnglish(message: string): Promise<boolean> {
  detector ??= import('eld/extrasmall');
  const { eld } = await detector;
  const { language, isReliable } = eld.detect(message);
  return language === '' || language === 'en' || !isReliable();
}
