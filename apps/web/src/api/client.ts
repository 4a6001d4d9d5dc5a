import type { paths } from '@sparbar/contracts';
import createClient from 'openapi-fetch';
import { chosenLanguage } from '../words/language';

/** The API as its own description types it. Sentences come in the reader's language. */
export const api = createClient<paths>({ baseUrl: '/' });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', chosenLanguage());
    return request;
  },
});
