import { hashPassword, passwordFits } from './password';

describe('a password', () => {
  it('fits its own hash and no other', async () => {
    const stored = await hashPassword('fyra vanliga ord i rad');
    expect(stored).toMatch(/^scrypt\$ln=15,r=8,p=1\$/);
    expect(stored).not.toContain('vanliga');
    expect(await passwordFits('fyra vanliga ord i rad', stored)).toBe(true);
    expect(await passwordFits('fyra vanliga ord i rak', stored)).toBe(false);
  });

  it('is the same however its letters were composed', async () => {
    expect(await passwordFits('a\u030angstro\u0308m i skogen', await hashPassword('\u00e5ngstr\u00f6m i skogen'))).toBe(true);
  });

  it('gives another hash each time', async () => {
    expect(await hashPassword('samma lösenord två gånger')).not.toBe(await hashPassword('samma lösenord två gånger'));
  });

  it('never fits something that is no hash', async () => {
    expect(await passwordFits('x', '')).toBe(false);
    expect(await passwordFits('x', 'scrypt$ln=15,r=8,p=1$kort$kort')).toBe(false);
  });
});
