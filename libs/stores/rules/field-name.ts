/** The name of an index field becomes part of the name of a column, or of a path: it is one in every store, or in none. */
export const checkedFieldName = (field: string): string => {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(field))
    throw new TypeError(`An index field is named with letters, digits and underscores, unlike ${JSON.stringify(field)}`);
  return field;
};
