import type { InboundTurnStarter } from '@/core/conversations/inbound-turn-starter';
import type { CopilotWriter } from '@/core/inbox/copilot/copilot-writer';
import type { Embedder } from '@/core/llm/embedder';
import type { LlmProviders } from '@/core/llm/llm-provider';
import type { StorePlatforms } from '@/core/stores/platform/platform-connector';
import type { Logger } from '@/platform/logger';
import type { PrismaClient } from '@/prisma/generated/client';
import type { EventBus } from './event-bus';
import type { FileScanner } from './file-scanner';
import type { FileStores } from './file-store';
import type { JobQueue } from './job-queue';
import type { KeyedHash } from './keyed-hash';
import type { Mailer, OpenMailer } from './mailer';
import type { PageFetcher } from './page-fetcher';
import type { PasswordHasher } from './password-hasher';
import type { PushSender } from './push-sender';
import type { RateLimiter } from './rate-limiter';
import type { SecretBox } from './secret-box';
import type { SqlPool } from './sql-pool';

/** All that core needs from the outside. Made once per process by adapters/wire.ts. */
export interface AppContext {
  db: PrismaClient;
  sql: SqlPool;
  log: Logger;
  now(): Date;
  queue: JobQueue;
  events: EventBus;
  embedder: Embedder;
  llm: LlmProviders;
  secrets: SecretBox;
  keyedHash: KeyedHash;
  passwords: PasswordHasher;
  rateLimiter: RateLimiter;
  fetchPage: PageFetcher;
  /** Shops: how they are connected, and the store that lives from files. */
  platforms: StorePlatforms;
  /** The instance's mail server; a store may have its own (core/stores/mail/store-mailer.ts). */
  mailer: Mailer;
  openMailer: OpenMailer;
  push: PushSender;
  /** Origin under which browsers and platforms reach the app, without a trailing slash. */
  publicUrl: string;
  /** How many proxies stand before the app and tell who called them; what a client says itself does not count. */
  proxies: number;
  /** Contents of files that people send each other. */
  files: FileStores;
  /** null: no virus scanner is set up. */
  fileScanner: FileScanner | null;
  /** Folder for uploads that wait to be worked off; shared by app and worker. */
  uploadsDir: string;
  /** Starts the agent's turn for a stored message (conversations must not import the agent). */
  startTurn: InboundTurnStarter;
  /** Stops the answer that is being written in a conversation, wherever it runs; nothing to stop is no error. */
  stopTurn(of: { storeId: string; conversationId: string }): Promise<void>;
  /** The agent writing for a teammate (the inbox must not import the agent). */
  copilot: CopilotWriter;
}
