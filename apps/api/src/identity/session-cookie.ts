const hours = 12;
export const sessionMilliseconds = hours * 3600 * 1000;

/** Over plain http to one's own computer a browser refuses the `__Host-` form; everywhere else there is TLS, and nothing less is used. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-sparbar' : 'sparbar');

const attributes = (secure: boolean): string => `; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

export const sessionCookie = (secure: boolean, value: string): string =>
  `${cookieName(secure)}=${value}; Max-Age=${hours * 3600}${attributes(secure)}`;

export const goneCookie = (secure: boolean): string => `${cookieName(secure)}=; Max-Age=0${attributes(secure)}`;

/** The value of our cookie in a Cookie header; undefined where there is none, or more than one (somebody planted another). */
export function cookieValue(secure: boolean, header: string | undefined): string | undefined {
  const name = `${cookieName(secure)}=`;
  const found = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(name));
  return found.length === 1 ? found[0]?.slice(name.length) : undefined;
}
