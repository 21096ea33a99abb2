import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './app/query-client.ts';
import { makeRouter } from './app/router.tsx';
import { firstLanguage, LanguageProvider } from './text/language.tsx';
import './ui/theme.css';
import { showTheme } from './ui/use-theme.ts';

// A newer version has been put in place and this page's parts are gone: what is typed is kept, so load the new one.
addEventListener('vite:preloadError', () => location.reload());

showTheme();
const queryClient = createQueryClient();
const router = makeRouter(queryClient);
const first = await firstLanguage();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider first={first}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
