/** The days in one's own calendar: what stands in them, and how they are fetched. */
export const calendar = {
  name: (cooperation: string) => `${cooperation}: due dates`,
  summary: (reference: string, title: string, done: boolean) =>
    done ? `${reference} ${title} (done)` : `${reference} ${title}: due today`,
  description: (status: string, area: string) => `State: ${status}. Area: ${area}.`,
  open: 'Subscribe',
  title: 'The days in your own calendar',
  what: 'Add the address to your calendar (in Outlook: Add calendar, From internet). It shows when the activities are due, and follows when a day is moved.',
  address: 'Address of the calendar',
  secret: 'The address is your own. Whoever has it can read the days without signing in, so do not pass it on.',
  copy: 'Copy the address',
  copied: 'The address has been copied',
  notCopied: 'The address could not be copied. Select it and copy it yourself.',
  renew: 'Change the address',
  renewHint: 'If somebody else has got hold of it: the old one no longer works, and you add the new one to your calendar.',
  renewed: 'The address has been changed, and the old one no longer works',
};
