'use client';
import { Toaster as Sonner } from 'sonner';

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      gap={8}
      offset={20}
      mobileOffset={{ bottom: 84 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-start gap-2.5 rounded-md border bg-overlay px-3.5 py-3 text-sm text-ink shadow-soft sm:w-88',
          title: 'font-medium',
          description: 'text-xs text-muted',
          content: 'min-w-0 flex-1',
          actionButton:
            '-my-1 shrink-0 rounded-sm px-2 py-1 font-medium text-primary-ink transition-colors hover:bg-sunken',
          icon: 'mt-0.5 [&_svg]:size-4',
          success: '[&_[data-icon]]:text-success',
          error: '[&_[data-icon]]:text-danger',
        },
      }}
    />
  );
}
