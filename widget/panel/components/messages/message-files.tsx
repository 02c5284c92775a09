import type { AttachmentView } from '@/core/contracts/attachment';
import { formatBytes } from '../../format/format-bytes';
import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';
import { Icon } from '../icons';

/** The files of a message: pictures as pictures, the rest as links. What is not safe is named, not shown. */
export function MessageFiles({ files }: { files: readonly AttachmentView[] }) {
  if (files.length === 0) return null;
  return (
    <ul class="files">
      {files.map((file) => (
        <li key={file.id}>
          <MessageFile file={file} />
        </li>
      ))}
    </ul>
  );
}

function MessageFile({ file }: { file: AttachmentView }) {
  const { words, locale } = usePanel();
  const { name, mimeType, bytes, width, height, scan, path } = file;
  if (scan === 'pending' || scan === 'infected') {
    const text = fillIn(scan === 'pending' ? words.fileChecked : words.fileRefused, { name });
    return (
      <p class="file held" dir="auto">
        <Icon name={scan === 'pending' ? 'file' : 'alert'} />
        {text}
      </p>
    );
  }
  const label = fillIn(words.file, { name });
  if (mimeType.startsWith('image/')) {
    return (
      <a class="picture" href={path} target="_blank" rel="noopener noreferrer" aria-label={label}>
        {/* biome-ignore lint/performance/noImgElement: there is no Next in the widget. */}
        <img src={path} alt={name} width={width ?? undefined} height={height ?? undefined} loading="lazy" />
      </a>
    );
  }
  return (
    <a class="file" href={path} target="_blank" rel="noopener noreferrer" aria-label={label}>
      <Icon name="file" />
      <span>
        <bdi>{name}</bdi>
        <small>{formatBytes(bytes, locale)}</small>
      </span>
    </a>
  );
}
