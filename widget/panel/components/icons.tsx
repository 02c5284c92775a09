const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  compose: 'M12 20h8M16.5 4.2a2 2 0 0 1 2.9 2.9L8 18.5 4 19.5l1-4z',
  send: 'M12 19V5M5.5 11.5L12 5l6.5 6.5',
  down: 'M12 5v14M5.5 12.5L12 19l6.5-6.5',
  back: 'M14.5 6l-6 6 6 6',
  on: 'M9.5 6l6 6-6 6',
  retry: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4.5h4.5',
  image: 'M5 5h14v14H5zM5 16l4.5-4.5 3.5 3.5 2-2 4 4M14.5 9.5h.01',
  external: 'M14 5h5v5M19 5l-8 8M11 6H6v12h12v-5',
  alert: 'M12 8v5M12 16.2v.01M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  cart: 'M4 5h2l2 10h9l2-7H7M9.5 19.5h.01M15.5 19.5h.01',
  plus: 'M12 6v12M6 12h12',
  minus: 'M6 12h12',
  bin: 'M5 7h14M10 7V5h4v2M7 7l1 12h8l1-12',
  parcel: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  thumbUp: 'M7 11v8H4v-8zM7 11l4-7c1.5 0 2.4 1 2.2 2.4L12.7 10H18a2 2 0 0 1 2 2.4l-1.1 5A2 2 0 0 1 17 19H7',
  thumbDown: 'M7 13V5H4v8zM7 13l4 7c1.5 0 2.4-1 2.2-2.4l-.5-3.6H18a2 2 0 0 0 2-2.4l-1.1-5A2 2 0 0 0 17 5H7',
  more: 'M6 11.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM12 11.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM18 11.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2z',
  list: 'M5 7h14M5 12h14M5 17h9',
  copy: 'M7 4h7l4 4v12H7zM14 4v4h4M10 12h5M10 16h5',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  clip: 'M19 11.5l-7.2 7.2a4.6 4.6 0 0 1-6.5-6.5l7.6-7.6a3 3 0 0 1 4.3 4.3L9.7 16.4a1.5 1.5 0 0 1-2.1-2.1l6.6-6.6',
  file: 'M7 4h7l4 4v12H7zM14 4v4h4',
  star: 'M12 4.2l2.4 5 5.4.7-4 3.8 1 5.4-4.8-2.6-4.8 2.6 1-5.4-4-3.8 5.4-.7z',
};

export type IconName = keyof typeof PATHS;

/** A line icon; decoration only, so whatever holds it needs a name of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The filled square that stops an answer. */
export function StopIcon() {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect x="7" y="7" width="10" height="10" rx="2" fill="currentColor" stroke="none" />
    </svg>
  );
}
