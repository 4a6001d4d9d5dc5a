import '@fontsource-variable/source-sans-3/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './look/tokens.css';
import './look/base.css';
import './look/parts.css';
import './look/print.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { whenSessionEnds } from './api/expired-session';
import { queryClient } from './api/query-client';
import { throwAwayOld } from './drafts/kept-draft';
import { applyTheme, chosenTheme } from './look/theme';
import { router } from './routes';
import { LanguageProvider } from './words/language';

applyTheme(chosenTheme());
throwAwayOld();
whenSessionEnds(queryClient, () =>
  router.navigate({ to: '/logga-in', search: { to: router.state.location.href }, state: { expired: true } }),
);

const page = document.getElementById('app');
if (page === null) throw new Error('the page has no place for the application');
createRoot(page).render(
  <StrictMode>
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  </StrictMode>,
);
