const kept = 'sparbar.cooperation';

/** Which cooperation one worked with last, on this machine: whoever has several comes back to it. */
export function rememberCooperation(coop: string): void {
  localStorage.setItem(kept, coop);
}

/** The one worked with last, if one still has a place in it; else one's first. */
export function startingCooperation<Place extends { readonly id: string }>(places: readonly Place[]): Place | undefined {
  const last = localStorage.getItem(kept);
  return places.find(({ id }) => id === last) ?? places[0];
}
