import { usePanel } from '../../panel-context';
import { fillIn } from '../../words/choose-words';
import { Icon } from '../icons';
import type { PendingFile, Uploads } from './use-uploads';

/** The files of the message that is being written, above the field. */
export function UploadChips({ uploads }: { uploads: Uploads }) {
  const { words } = usePanel();
  if (uploads.files.length === 0) return null;
  return (
    <ul class="uploads">
      {uploads.files.map((file) => (
        <li key={file.id} data-fault={file.fault !== null}>
          <Picture file={file} />
          <span class="upload-what">
            <bdi>{file.name}</bdi>
            {file.fault ? (
              <span class="upload-fault" role="alert">
                {file.fault}
              </span>
            ) : (
              !file.view && <Progress file={file} />
            )}
          </span>
          {file.retry && (
            <button
              type="button"
              class="tool"
              aria-label={words.tryAgain}
              title={words.tryAgain}
              onClick={file.retry}
            >
              <Icon name="retry" />
            </button>
          )}
          <button
            type="button"
            class="tool"
            aria-label={fillIn(file.view || file.fault ? words.removeFile : words.cancelUpload, {
              name: file.name,
            })}
            onClick={() => uploads.remove(file.id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Progress({ file }: { file: PendingFile }) {
  const { words } = usePanel();
  const percent = Math.round(file.share * 100);
  return (
    <progress
      max={100}
      value={percent}
      aria-label={fillIn(words.uploading, { name: file.name, n: percent })}
    />
  );
}

function Picture({ file: { view } }: { file: PendingFile }) {
  const image = view?.mimeType.startsWith('image/') ? view : null;
  const safe = image?.scan === 'none' || image?.scan === 'clean';
  return (
    <span class="thumb">
      {image && safe ? (
        // biome-ignore lint/performance/noImgElement: there is no Next in the widget.
        <img src={image.path} alt="" />
      ) : (
        <Icon name={image ? 'image' : 'file'} />
      )}
    </span>
  );
}
