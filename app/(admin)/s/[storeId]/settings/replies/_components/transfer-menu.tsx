'use client';
import { Download, Ellipsis, Upload } from 'lucide-react';
import { Button } from '@/app/_components/ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/app/_components/ui/menu';

/** Replies as a file, out and in. */
export function TransferMenu({ storeId, onImport }: { storeId: string; onImport?: () => void }) {
  const href = (format: string) => `/api/admin/stores/${storeId}/canned-replies?format=${format}`;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="icon" aria-label="Import and export">
          <Ellipsis />
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {onImport && (
          <>
            <MenuItem onSelect={onImport}>
              <Upload /> Import a file
            </MenuItem>
            <MenuSeparator />
          </>
        )}
        <MenuItem asChild>
          <a href={href('csv')} download>
            <Download /> Export as CSV
          </a>
        </MenuItem>
        <MenuItem asChild>
          <a href={href('json')} download>
            <Download /> Export as JSON
          </a>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
