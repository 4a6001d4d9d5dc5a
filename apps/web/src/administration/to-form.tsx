import type { ReactNode } from 'react';

/** To the form below a list that may be long: the focus in its first field. `card` is the id of the heading of the card it stands in. */
export function ToForm({ card, children }: { readonly card: string; readonly children: ReactNode }) {
  const go = () => document.getElementById(card)?.closest('section')?.querySelector<HTMLElement>('input, select')?.focus();
  return (
    <button type="button" className="button" onClick={go}>
      {children}
    </button>
  );
}
