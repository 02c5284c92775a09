import Link from 'next/link';
import { useId } from 'react';
import { cn } from '@/app/_components/cn';
import type { Role } from '@/core/identity/permissions';
import { settingsPagesFor } from './settings-pages';

interface Props {
  /** "/s/<store>/settings" */
  root: string;
  role: Role;
  pathname: string;
  /** For thumbs: lines are higher. */
  large?: boolean;
  className?: string;
  onFollow?: () => void;
}

/** The pages of the settings in their groups. */
export function SettingsLinks({ root, role, pathname, large, className, onFollow }: Props) {
  const id = useId();
  return (
    <nav aria-label="Settings" className={cn('grid content-start gap-5', className)}>
      {settingsPagesFor(role).map(({ words: group, pages }) => (
        <div key={group}>
          <h2
            id={`${id}${group}`}
            className="px-2.5 pb-1 font-sans text-2xs font-normal tracking-normal text-faint"
          >
            {group}
          </h2>
          <ul aria-labelledby={`${id}${group}`} className="grid gap-0.5">
            {pages.map(({ path, words, icon: Icon }) => {
              const current = pathname === root + path;
              return (
                <li key={path}>
                  <Link
                    href={root + path}
                    aria-current={current ? 'page' : undefined}
                    {...(onFollow && { onClick: onFollow })}
                    className={cn(
                      'focus-inset flex items-center gap-2.5 rounded-md px-2.5 transition-colors',
                      large ? 'h-11' : 'h-8',
                      current
                        ? 'bg-primary-soft font-medium text-primary-ink'
                        : 'text-muted hover:bg-sunken hover:text-ink',
                    )}
                  >
                    <Icon className="size-4 shrink-0" aria-hidden strokeWidth={1.8} />
                    {words}
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </nav>
  );
}
