import type { Protected } from '@sparbar/domain';
import { unseal, type KeysToOpen } from '@sparbar/event-sourcing';
import type { Membership } from '../identity/signed-in';
import type { OpenedText } from './answers';

/**
 * Whoever sees to the machine has no business in what people wrote: an administrator of a cooperation reads the plan, not the notes.
 * The rest of the cooperation reads them, the auditor every one.
 */
export const mayOpen = ({ role }: Membership): boolean => {
  switch (role) {
    case 'beredningsgrupp':
    case 'styrgrupp':
    case 'revisor':
      return true;
    case 'administrator':
      return false;
  }
};

/** Opened here, at the edge, for this reader, and nowhere before: every store holds it sealed. */
export async function openedText(keys: KeysToOpen, reader: Membership, text: Protected<unknown>): Promise<OpenedText> {
  if ('open' in text) throw new Error('A value that should have been sealed was stored open');
  const opened = await unseal(keys, text);
  if ('erased' in opened) return { erased: true };
  return mayOpen(reader) ? { value: String(opened.value) } : { withheld: true };
}
