/** Where contents of files are kept; each file's row says which of them holds it. */
export const FILE_STORAGES = ['database', 's3'] as const;
export type FileStorage = (typeof FILE_STORAGES)[number];

/** Names a content: the store that it belongs to, and the id of the row that describes it. */
export interface StoredFile {
  storeId: string;
  id: string;
}

/** Port: contents of files, by store and id. All methods throw AppError `unavailable` when the storage is away. */
export interface FileStore {
  /** Writes a content, over what was there before. */
  put(file: StoredFile, content: Uint8Array): Promise<void>;
  /** @returns null when there is none */
  get(file: StoredFile): Promise<Uint8Array | null>;
  /** Removes a content; none is no error. */
  delete(file: StoredFile): Promise<void>;
}

/** Port: the storages that are set up. */
export interface FileStores {
  /** Where new files go. */
  preferred: FileStorage;
  /** @throws AppError `unavailable` for a storage that is not set up (any more) */
  open(storage: FileStorage): FileStore;
}
