import type { ReactNode } from 'react';
import { Logo } from '@/app/_components/logo';
import { ChatScene } from './_components/chat-scene';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,0.92fr)]">
      <div className="flex flex-col px-6 py-7 sm:px-12">
        <header>
          <Logo />
        </header>
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">{children}</main>
        <footer className="text-xs text-faint">
          Storefolk runs on your own machine. Your data stays there.
        </footer>
      </div>
      <aside aria-hidden className="hidden overflow-hidden bg-primary lg:block">
        <ChatScene />
      </aside>
    </div>
  );
}
