import { InFlight, mostOnTheirWay, places, type Unsent } from './in-flight';

/** Appends that are answered when they are told to be, and how many of them have been let go. */
const appends = (inFlight: InFlight, unsent?: Unsent) => {
  const answers: (() => void)[] = [];
  const begin = (count: number): void => {
    for (let place = 0; place < count; place += 1)
      void inFlight.append(() => new Promise<void>((resolve) => answers.push(resolve)), unsent);
  };
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
  return { begin, turn, begun: () => answers.length, answer: (place: number) => answers[place]?.() };
};

describe('appends on their way', () => {
  it('are as many as there are places, where it cannot be seen whether they have been sent', async () => {
    const { begin, turn, begun, answer } = appends(new InFlight());
    begin(100);
    await turn();
    expect(begun()).toBe(places);
    answer(0);
    await turn();
    expect(begun()).toBe(places + 1);
  });

  it('are more where those before have been sent, but no more than so many', async () => {
    const { begin, turn, begun } = appends(new InFlight(), () => 0);
    begin(100);
    await turn();
    await turn();
    expect(begun()).toBe(mostOnTheirWay);
  });

  it('are never more in one turn than there are places: the client has not had the time to send any', async () => {
    const { begin, begun } = appends(new InFlight(), () => 0);
    begin(100);
    await Promise.resolve();
    expect(begun()).toBe(places);
  });

  it.each([
    [places - 4, places + 4],
    [places, places],
    [40, places],
  ])('leave room for those that wait in the client: %d wait, %d are let go', async (waiting, expected) => {
    let unsent = 0;
    const { begin, turn, begun } = appends(new InFlight(), () => unsent);
    begin(places);
    await turn();
    unsent = waiting;
    begin(100);
    // None of them is sent any more: what was let go is among those that wait.
    const before = begun();
    await Promise.resolve();
    unsent += begun() - before;
    await turn();
    expect(begun()).toBe(expected);
  });

  it('are let go in the order in which they came, and each gets its own answer', async () => {
    const inFlight = new InFlight();
    const order: number[] = [];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        inFlight.append(async () => {
          order.push(index);
          await new Promise((resolve) => setTimeout(resolve, index % 3));
          return index;
        }),
      ),
    );
    expect(order).toEqual(answers);
  });

  it('make room also when they fail', async () => {
    const inFlight = new InFlight();
    const failing = Array.from({ length: 40 }, () => inFlight.append(() => Promise.reject(new Error('no answer'))));
    expect((await Promise.allSettled(failing)).filter(({ status }) => status === 'rejected')).toHaveLength(40);
    expect(await inFlight.append(() => Promise.resolve('written'))).toBe('written');
  });

  it('are none while a client is let go, and that waits until none is', async () => {
    const inFlight = new InFlight();
    const { begin, turn, begun, answer } = appends(inFlight);
    begin(2);
    await turn();
    let [closed, leave] = [false, (): void => undefined];
    const closing = inFlight.alone(async () => {
      closed = true;
      await new Promise<void>((resolve) => (leave = resolve));
    });
    begin(1);
    await turn();
    answer(0);
    await turn();
    expect({ closed, begun: begun() }).toEqual({ closed: false, begun: 2 });
    answer(1);
    await turn();
    expect({ closed, begun: begun() }).toEqual({ closed: true, begun: 2 });
    leave();
    await closing;
    await turn();
    expect(begun()).toBe(3);
  });
});
