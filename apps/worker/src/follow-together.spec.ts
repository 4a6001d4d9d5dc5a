import { BehaviorSubject, EMPTY, Subject, type Observable } from 'rxjs';
import type { Advance, Following, ModelState } from './following';
import { followTogether } from './follow-together';

const advance = (seq: number): Advance => ({ cooperation: 'norrvik', model: 'counts', seq, position: BigInt(seq) });
const state = (cooperation: string, name: string): ModelState => ({
  ...{ cooperation, part: 'model', name, revision: 1, seq: 1, position: 1n, lag: 0, state: 'live', parked: [], why: null, lost: false },
});

/** A following of which each answer is given by hand. */
function given(answers: Partial<Following> = {}): Following {
  return {
    appended: () => undefined,
    settled: () => Promise.resolve(false),
    progressIn: (): Observable<Advance> => EMPTY,
    state: () => [],
    clockMoved: () => Promise.resolve(false),
    stop: () => Promise.resolve(),
    ...answers,
  };
}
const never = (): Promise<boolean> => new Promise(() => undefined);
const later = (ms: number, yes: boolean): Promise<boolean> => new Promise((resolve) => setTimeout(resolve, ms, yes));

describe('those who follow here, together with those elsewhere', () => {
  it('tell whoever waits at once what is followed here, and ask nobody else', async () => {
    const settled = jest.fn(() => Promise.resolve(false));
    const together = followTogether(given({ settled: () => later(5, true) }), given({ settled }));
    expect(await together.settled('norrvik', 1n, 5_000)).toBe(true);
    expect(settled).not.toHaveBeenCalled();
  });

  it('ask the others where it is followed elsewhere, or is left to somebody else meanwhile, with the time that is left', async () => {
    const settled = jest.fn((_cooperation: string, _position: bigint, _timeoutMs: number) => Promise.resolve(true));
    const together = followTogether(given({ settled: () => later(50, false) }), given({ settled }));
    expect(await together.settled('norrvik', 1n, 5_000)).toBe(true);
    const left = settled.mock.calls[0]?.[2] ?? Number.NaN;
    expect(left).toBeLessThan(5_000);
    // No timer takes a part of a millisecond.
    expect(Number.isInteger(left)).toBe(true);
  });

  it('ask the others as well where those here do not answer', async () => {
    expect(await followTogether(given({ settled: never }), given({ settled: () => later(5, true) })).settled('norrvik', 1n, 5_000)).toBe(
      true,
    );
    const both = followTogether(given({ settled: () => later(300, true) }), given({ settled: () => later(5, false) }));
    expect(await both.settled('norrvik', 1n, 5_000)).toBe(true);
    const neither = followTogether(given({ settled: () => later(300, false) }), given({ settled: () => later(5, false) }));
    expect(await neither.settled('norrvik', 1n, 5_000)).toBe(false);
  });

  it('tell news once, whoever has it first, and each listener from her own beginning', () => {
    const [here, elsewhere] = [new Subject<Advance>(), new BehaviorSubject<Advance>(advance(1))];
    const together = followTogether(given({ progressIn: () => here }), given({ progressIn: () => elsewhere }));
    const heard: number[][] = [[], []];
    for (const one of heard) together.progressIn('norrvik').subscribe(({ seq }) => one.push(seq));
    here.next(advance(2));
    elsewhere.next(advance(2));
    elsewhere.next(advance(4));
    here.next(advance(3));
    here.next(advance(5));
    expect(heard).toEqual([
      [1, 2, 4, 5],
      [1, 2, 4, 5],
    ]);
  });

  it('say of each cooperation what is known here, where anything is', () => {
    const together = followTogether(
      given({ state: () => [state('norrvik', 'here')] }),
      given({ state: () => [state('norrvik', 'elsewhere'), state('lunden', 'elsewhere')] }),
    );
    expect(together.state().map(({ cooperation, name }) => `${cooperation} ${name}`)).toEqual(['norrvik here', 'lunden elsewhere']);
  });
});
