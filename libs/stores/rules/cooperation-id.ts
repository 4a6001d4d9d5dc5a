/** So that `<cooperation>.` is a prefix of no other cooperation's streams, and names a folder on every system. */
export const isCooperation = (id: string): boolean => /^[a-z][a-z0-9]{1,31}$/.test(id);

export const checkedCooperation = (id: string): string => {
  if (!isCooperation(id))
    throw new TypeError(`A cooperation's id is 2 to 32 of a–z and 0–9 and begins with a letter: ${JSON.stringify(id)} is not one`);
  return id;
};
