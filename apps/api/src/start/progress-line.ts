import { complain } from './say';

const width = 24;

/** One living line in a terminal; elsewhere a line when something begins, and one for each quarter of what is large. All on standard error. */
export function progressLine(): { readonly told: (what: string, share: number) => void; readonly end: () => void } {
  return process.stderr.isTTY && !process.env['CI'] && process.env['TERM'] !== 'dumb' ? living() : plain();
}

function living(): ReturnType<typeof progressLine> {
  let said = '';
  return {
    told: (what, share) => {
      const full = Math.round(share * width);
      const line = share === 0 ? `${what} …` : `${what}  ${'█'.repeat(full)}${'░'.repeat(width - full)}  ${Math.floor(share * 100)} %`;
      if (line !== said) process.stderr.write(`\r\u001b[K${line}`);
      said = line;
    },
    end: () => void process.stderr.write('\r\u001b[K'),
  };
}

function plain(): ReturnType<typeof progressLine> {
  let doing = '';
  let quarter = 0;
  return {
    told: (what, share) => {
      const next = Math.floor(share * 4);
      if (what !== doing) complain(what);
      else if (next > quarter && next < 4) complain(`${what}: ${next * 25} %`);
      doing = what;
      quarter = next;
    },
    end: () => undefined,
  };
}
