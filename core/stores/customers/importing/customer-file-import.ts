import type { FileImport } from '../../importing/file-import';
import { recordFormatSchema } from '../../importing/reading/read-record-file';
import type { PlatformCustomer } from '../platform-customer';
import { writeCustomers } from '../write-customers.queries';
import { detectCustomerFormat, readCustomerFile } from './read-customer-file';

/** Customer files. @param now of two states without a time of their own, the one imported later stays */
export function customerFileImport(now: Date): FileImport<PlatformCustomer> {
  return {
    kind: 'customers',
    fallbackName: 'customers',
    indexed: false,
    detectFormat: detectCustomerFormat,
    hasHeader: (format) => format === 'csv',
    read: (file, format, _, meter) => readCustomerFile(file, recordFormatSchema.parse(format), meter),
    keyOf: (customer) => customer.externalId,
    repeated: (_, firstRow) => ({
      field: 'id',
      message: `This customer stands in row ${firstRow} already; this row was left out.`,
    }),
    weigh: () => 2,
    write: (client, storeId, customers) => writeCustomers(client, storeId, 'file', customers, now),
  };
}
