import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** The cost stands in the stored string, so that it can be raised later without making older passwords useless. */
const cost = { logN: 15, r: 8, p: 1 } as const;
const saltBytes = 16;
const hashBytes = 32;

export const passwordLength = { least: 12, most: 200 } as const;

/** What is typed on another keyboard is the same password. */
const typed = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, cost.logN, cost.r, cost.p, hashBytes);
  return `scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

const form = /^scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]{16,64})\$([\w-]{32,128})$/;

export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [, logN, r, p, salt, hash] = form.exec(stored) ?? [];
  if (hash === undefined || salt === undefined) return false;
  const expected = Buffer.from(hash, 'base64url');
  const found = await derive(password, Buffer.from(salt, 'base64url'), Number(logN), Number(r), Number(p), expected.length);
  return timingSafeEqual(found, expected);
}

/** Against this an unknown user is checked, so that the answer takes as long as for a known one. */
export const nobodysPassword: Promise<string> = hashPassword(randomBytes(24).toString('base64url'));

function derive(password: string, salt: Buffer, logN: number, r: number, p: number, length: number): Promise<Buffer> {
  const N = 2 ** logN;
  return new Promise((resolve, reject) => {
    scrypt(typed(password), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
