/** The same object without the members that hold nothing: an absent member and one that is `undefined` are not the same once stored. */
export function present<Whole extends object>(gappy: { readonly [Member in keyof Whole]: Whole[Member] | undefined }): Whole {
  return Object.fromEntries(Object.entries(gappy).filter(([, value]) => value !== undefined)) as Whole;
}
