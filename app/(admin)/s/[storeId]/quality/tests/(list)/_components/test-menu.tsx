'use client';
import { Ellipsis, PenLine, Play, ToggleLeft, ToggleRight, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_components/ui/button';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/app/_components/ui/menu';
import type { ScenarioListItem } from '@/core/quality/scenarios/list-scenarios.queries';
import { deleteWithUndo } from '../../_components/delete-with-undo';

export function TestMenu({
  storeId,
  test,
  enabled,
  onEnabled,
  onRun,
}: {
  storeId: string;
  test: ScenarioListItem;
  enabled: boolean;
  onEnabled: (enabled: boolean) => void;
  onRun: () => void;
}) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button look="ghost" size="icon" aria-label={`More for ${test.title}`}>
          <Ellipsis />
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem onSelect={onRun}>
          <Play />
          Run this test …
        </MenuItem>
        <MenuItem asChild>
          <Link href={`/s/${storeId}/quality/tests/${test.id}`}>
            <PenLine />
            Edit
          </Link>
        </MenuItem>
        <MenuItem onSelect={() => onEnabled(!enabled)}>
          {enabled ? <ToggleLeft /> : <ToggleRight />}
          {enabled ? 'Leave out of runs' : 'Take into runs'}
        </MenuItem>
        <MenuSeparator />
        <MenuItem danger onSelect={() => void deleteWithUndo(storeId, [test.id])}>
          <Trash2 />
          Delete
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
