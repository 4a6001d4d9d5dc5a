/** What the API takes and gives, as types: made out of openapi.json by `npm run contracts`, never by hand. */
export type * from './schema';
