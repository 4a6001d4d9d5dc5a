/** 1250000 as "1 250 000": groups of three, held together, and the decimals that there are. */
export function inGroups(value: string, point = ','): string {
  const [whole = '', decimals] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${value.startsWith('-') ? '\u2212' : ''}${grouped}${decimals === undefined ? '' : `${point}${decimals}`}`;
}
