import type { paths } from '@sparbar/contracts';
import createClient from 'openapi-fetch';
import { chosenLanguage } from '../words/language';
import { doubt, heard } from './contact';

/** The API as its own description types it. Sentences come in the reader's language. */
export const api = createClient<paths>({ baseUrl: '/' });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', chosenLanguage());
    return request;
  },
  onResponse({ response }) {
    if (!heard(response)) void doubt();
  },
  onError({ error }) {
    // What was broken off by ourselves says nothing of the server.
    if (!(error instanceof DOMException && error.name === 'AbortError')) void doubt();
  },
});
