import { statfsSync } from 'node:fs';
import { chown, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SystemUser } from './run-as';

export interface PostgresSettings {
  port: number;
  /** false: a database for tests, that may lose everything when the machine stops but is much faster. */
  durable: boolean;
}

/**
 * Writes postgresql.conf anew, as is done at each start: sized for one small server that runs the product too.
 * The operator's own settings go into `custom.conf` beside it, which is read last and never touched.
 */
export async function writeSettings(
  cluster: string,
  user: SystemUser | undefined,
  settings: PostgresSettings,
): Promise<void> {
  const file = join(cluster, 'postgresql.conf');
  const text = settingsText(settings);
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return;
  await writeFile(file, text, { mode: 0o600 });
  if (user) await chown(file, user.uid, user.gid);
}

function settingsText({ port, durable }: PostgresSettings): string {
  return `# Written by Storefolk at each start. Put your own settings into custom.conf in this folder.
listen_addresses = '127.0.0.1'
port = ${port}
# No socket file: paths of data folders are often longer than the 107 bytes that one may have.
unix_socket_directories = ''
max_connections = 100
password_encryption = 'scram-sha-256'
timezone = 'UTC'

shared_buffers = 128MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
dynamic_shared_memory_type = ${sharedMemoryType()}
random_page_cost = 1.1
jit = off
max_wal_size = 512MB
wal_level = minimal
max_wal_senders = 0
max_logical_replication_workers = 0

logging_collector = on
log_directory = 'log'
log_filename = 'postgres-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
log_timezone = 'UTC'
log_line_prefix = '%m [%p] '
log_checkpoints = off
# Values of rows and parameters, which may be personal, stay out of the log.
log_error_verbosity = terse
log_min_error_statement = panic
${durable ? '' : '\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\n'}
include_if_exists = 'custom.conf'
`;
}

/** Containers often have 64 MB of /dev/shm, which parallel index builds exceed; files in the cluster always work. */
function sharedMemoryType(): 'posix' | 'mmap' {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= 256 * 1024 * 1024 ? 'posix' : 'mmap';
  } catch {
    return 'mmap';
  }
}
