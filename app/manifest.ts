import type { MetadataRoute } from 'next';

/** The admin as an app on the home screen: an owner answers from the phone. Served at /manifest.webmanifest. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/',
    name: 'Storefolk',
    short_name: 'Storefolk',
    description: 'Answer your shoppers, together with your assistant.',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fafafc',
    theme_color: '#5457e5',
    categories: ['business', 'productivity'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
