import type { PreparedStatement } from './prepared-statement';

/** The part of pg's Pool that hot paths use beside Prisma, on the same connections. */
export interface SqlPool {
  query<Row extends object>(
    statement: string | PreparedStatement,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[] }>;
  connect(): Promise<SqlClient>;
}

export interface SqlClient {
  query<Row extends object>(
    statement: string | PreparedStatement,
    values?: readonly unknown[],
  ): Promise<{ rows: Row[] }>;
  release(error?: Error): void;
}
