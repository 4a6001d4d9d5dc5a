const atMost = 6;

/** One's own, in the cooperation one is in: whoever sits here next has others. Only names of things, nothing of what stands in them. */
const placeOf = (user: string, coop: string): string => `sparbar.recent.${user}.${coop}`;

export function recent(user: string, coop: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(placeOf(user, coop)) ?? '[]');
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

export function remember(user: string, coop: string, id: string): void {
  const next = [id, ...recent(user, coop).filter((one) => one !== id)].slice(0, atMost);
  localStorage.setItem(placeOf(user, coop), JSON.stringify(next));
}
