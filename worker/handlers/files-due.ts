import { keepFiles } from '@/core/conversations/attachments/keep-files';
import type { AppContext } from '@/core/shared/context';

export function handleFilesDue(ctx: AppContext): Promise<void> {
  return keepFiles(ctx);
}
