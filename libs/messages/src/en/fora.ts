/** The fora: the list, a forum's own page, and what one says of it there. */
export const fora = {
  none: 'none',
};
