import { Eye, EyeOff } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';

/** Shows the text as the shopper will see it. */
export function PreviewButton({
  preview,
  onPreview,
}: {
  preview: boolean;
  onPreview: (preview: boolean) => void;
}) {
  return (
    <Button
      look="ghost"
      size="icon-sm"
      aria-label="Preview"
      title={preview ? 'Go on writing' : 'Preview: **bold**, _italic_, lists, links'}
      aria-pressed={preview}
      onClick={() => onPreview(!preview)}
    >
      {preview ? <EyeOff /> : <Eye />}
    </Button>
  );
}
