/** Dagarna i den egna kalendern: vad som står i dem, och hur man hämtar dem. */
export const calendar = {
  name: (cooperation: string) => `${cooperation}: klart senast`,
  summary: (reference: string, title: string, done: boolean) =>
    done ? `${reference} ${title} (klar)` : `${reference} ${title}: klar senast i dag`,
  description: (status: string, area: string) => `Läget: ${status}. Område: ${area}.`,
  open: 'Prenumerera',
  title: 'Dagarna i din egen kalender',
  what: 'Lägg in adressen i din kalender (i Outlook: Lägg till kalender, Från internet). Den visar när aktiviteterna ska vara klara, och följer med när en dag flyttas.',
  address: 'Adress till kalendern',
  secret: 'Adressen är din egen. Den som har den kan läsa dagarna utan att logga in, så skicka den inte vidare.',
  copy: 'Kopiera adressen',
  copied: 'Adressen är kopierad',
  notCopied: 'Adressen kunde inte kopieras. Markera den och kopiera den själv.',
  renew: 'Byt adress',
  renewHint: 'Om någon annan har fått tag i den: den gamla slutar gälla, och du lägger in den nya i kalendern.',
  renewed: 'Adressen är bytt, och den gamla gäller inte längre',
};
