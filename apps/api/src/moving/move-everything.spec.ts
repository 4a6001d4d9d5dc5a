import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import type { FillableStores } from '@sparbar/event-sourcing';
import { folderToFill, folderToMove, lockFolder, openKeyStore, refuseUnfinished } from '@sparbar/stores/sqlite';
import { moveEverything } from './move-everything';
import { appendTo, smallHouse } from './testing/small-house';
import type { Told } from './told';

let home = '';
let at: (name: string) => string;
beforeEach(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'sparbar-move-'));
  at = (name) => path.join(home, name);
  await smallHouse(at('from'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

interface Choices {
  readonly onProgress?: Told;
  readonly cooperation?: string;
  readonly through?: (to: FillableStores) => FillableStores;
  readonly from?: string;
}

const move = async ({ onProgress = () => undefined, cooperation, through = (to) => to, from = at('from') }: Choices = {}) => {
  const opened: { close(): Promise<void> }[] = [];
  try {
    const source = folderToMove(from);
    opened.push(source);
    const target = folderToFill(at('to'));
    opened.push(target);
    return await moveEverything({ from: source, to: through(target), cooperation, onProgress });
  } finally {
    for (const one of opened) await one.close();
  }
};

/** Every row of every durable file, and every document. */
const contents = (folder: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => /(events|keys|progress)\.sqlite$|[0-9a-f]{64}$/.test(name))
      .sort()
      .map((name) => {
        if (!name.endsWith('.sqlite')) return [name, true];
        const sqlite = new DatabaseSync(path.join(folder, name));
        const table = path.basename(name, '.sqlite');
        const rows = sqlite.prepare(`SELECT * FROM ${table}${table === 'progress' ? ' ORDER BY name' : ''}`).all();
        sqlite.close();
        return [name, rows];
      }),
  );

describe('moving everything', () => {
  it('makes the same of it elsewhere, and leaves it as it was', async () => {
    const before = contents(at('from'));
    const compared = await move();
    expect(compared.map(({ root: _, ...one }) => one)).toEqual([
      { log: 'lunden', events: 30, keys: 3, destroyed: 1, documents: 2, progress: 2 },
      { log: 'system', events: 4, keys: 3, destroyed: 1, documents: 0, progress: 0 },
    ]);
    expect(contents(at('to'))).toMatchObject(before);
    expect(contents(at('from'))).toEqual(before);
    expect(() => refuseUnfinished(at('to'))).not.toThrow();
  });

  it('again only compares; and takes what has come since', async () => {
    const first = await move();
    expect(await move()).toEqual(first);
    await appendTo(at('from'), 'lunden', 31, 40);
    const keys = openKeyStore(path.join(at('from'), 'lunden', 'keys.sqlite'));
    await keys.destroy('kommunen', 'note:3');
    await keys.close();
    expect((await move())[0]).toMatchObject({ events: 40, keys: 3, destroyed: 2 });
    expect(contents(at('to'))).toMatchObject(contents(at('from')));
  });

  it('broken off at any step, it has said that it is not whole, and goes on from there', async () => {
    await smallHouse(at('large'), 620);
    for (let step = 1; ; step += 1) {
      let left = step;
      const done = await move({ from: at('large'), through: (to) => diesAfter(to, () => left-- <= 0) }).then(
        () => true,
        () => false,
      );
      if (done) {
        expect(step).toBe(13);
        break;
      }
      // Nothing has been written yet, or nobody starts on it.
      if (existsSync(path.join(at('to'), 'lunden'))) expect(() => refuseUnfinished(at('to'))).toThrow(/holds a move that is not finished/);
      expect((await move({ from: at('large') }))[0]).toMatchObject({ events: 620, destroyed: 1, progress: 2 });
      expect(contents(at('to'))).toMatchObject(contents(at('large')));
      rmSync(at('to'), { recursive: true });
    }
  }, 90_000);

  it('takes one cooperation alone, without the accounts, and beside another', async () => {
    expect((await move({ cooperation: 'lunden' })).map(({ log }) => log)).toEqual(['lunden']);
    expect(existsSync(at('to/system'))).toBe(false);
    await appendTo(at('from'), 'backen', 1, 5);
    expect((await move({ cooperation: 'backen' })).map(({ log, events }) => [log, events])).toEqual([['backen', 5]]);
    await expect(move({ cooperation: 'kullen' })).rejects.toThrow(`There is no kullen in ${at('from')}. There is: backen, lunden, system.`);
  });

  it('makes the read models anew', async () => {
    mkdirSync(at('to/lunden'), { recursive: true });
    writeFileSync(at('to/lunden/read-models.sqlite'), 'of something else');
    await move();
    expect(existsSync(at('to/lunden/read-models.sqlite'))).toBe(false);
  });
});

describe('what is not moved', () => {
  const refused = async (sentence: RegExp, choices?: Choices) => {
    const before = existsSync(at('to')) ? contents(at('to')) : {};
    await expect(move(choices)).rejects.toThrow(sentence);
    expect(contents(at('to'))).toEqual(before);
    // Whoever works there goes on working.
    expect(() => refuseUnfinished(at('to'))).not.toThrow();
  };

  it('goes where somebody has worked since', async () => {
    await move();
    await appendTo(at('to'), 'lunden', 31, 31);
    await refused(/to holds more of lunden than \S+from: after 30 events somebody has worked there\./);
  });

  it('goes where the same log has another history', async () => {
    await appendTo(at('to'), 'lunden', 1, 2);
    await appendTo(at('to'), 'lunden', 3, 3, 'something else');
    await refused(/to holds another lunden than \S+from: its event 3 is not the same\./);
  });

  it('goes where there are other keys, or keys more', async () => {
    const keys = openKeyStore(path.join(at('to'), 'lunden', 'keys.sqlite'));
    await keys.obtain('kommunen', 'note:1');
    await keys.close();
    await refused(/to holds keys of lunden that are not the ones that come/);
  });

  it('goes where others have come further', async () => {
    await move();
    const sqlite = new DatabaseSync(at('from/lunden/progress.sqlite'));
    sqlite.exec("DELETE FROM progress WHERE name = 'a-reaction'");
    sqlite.close();
    await refused(/to knows of lunden that a-reaction has come to event 27, further than where it comes from/);
  });

  it('goes where another cooperation is, or something that is none', async () => {
    await appendTo(at('to'), 'backen', 1, 1);
    await refused(/to holds backen, which does not come from there: choose a place where nothing is, or move one at a time/);
    writeFileSync(at('to/letter.txt'), '');
    await refused(/to holds letter\.txt, which is not of a data folder: choose an empty folder with --to\./);
  });

  it('comes from nowhere, from an empty folder, or from one that is in use or not whole', async () => {
    await expect(move({ from: at('nowhere') })).rejects.toThrow(/nowhere is not there: give the data folder with --from\./);
    mkdirSync(at('empty'));
    await expect(move({ from: at('empty') })).rejects.toThrow(/^There is nothing to move in \S+empty\.$/);
    mkdirSync(at('tried/demonstration-3'), { recursive: true });
    await expect(move({ from: at('tried') })).rejects.toThrow(
      /^There is nothing in \S+tried but a demonstration: to move that, name its own folder, --from \S+demonstration-3\.$/,
    );
    const lock = lockFolder(at('from'));
    await expect(move()).rejects.toThrow(/from is in use by another running Spårbar/);
    lock.release();
    writeFileSync(at('from/move-unfinished'), '');
    await expect(move()).rejects.toThrow(/from holds a move that is not finished/);
  });

  it('is written to meanwhile', async () => {
    let written = false;
    const onProgress: Told = (what) => {
      if (written || what !== 'Moving system') return;
      written = true;
      void appendTo(at('from'), 'lunden', 31, 31);
    };
    await expect(move({ onProgress })).rejects.toThrow(
      /^Somebody has written to lunden in \S+from while it was being moved: stop every Spårbar there/,
    );
    expect(() => refuseUnfinished(at('to'))).toThrow(/holds a move that is not finished/);
    expect((await move())[0]).toMatchObject({ events: 31 });
  });
});

describe('what did not come over as it was', () => {
  const spoilt = (sql: string, file: string): Told => {
    let done = false;
    return (what) => {
      if (done || what !== 'Comparing lunden') return;
      done = true;
      const sqlite = new DatabaseSync(at(`to/lunden/${file}.sqlite`));
      sqlite.exec(sql);
      sqlite.close();
    };
  };

  it.each([
    ['a key less', "DELETE FROM keys WHERE key = 'note:1'", 'keys', /^The keys of lunden are not the same on both sides/],
    [
      'a key that is destroyed there alone',
      `UPDATE keys SET secret = NULL, sum = ${crc32(JSON.stringify(['kommunen', 'note:1', true]))} WHERE key = 'note:1'`,
      'keys',
      /^The keys of lunden are not the same on both sides/,
    ],
    [
      'a key more',
      `INSERT INTO keys VALUES ('kommunen', 'note:9', NULL, ${crc32(JSON.stringify(['kommunen', 'note:9', true]))})`,
      'keys',
      /^The keys of lunden are not the same on both sides/,
    ],
    [
      'a place less',
      "DELETE FROM progress WHERE name = 'a-reaction'",
      'progress',
      /^The places of those who follow of lunden are not the same/,
    ],
    [
      'an event less',
      'DROP TRIGGER events_are_never_deleted; DELETE FROM events WHERE position = 30',
      'events',
      /^The events of lunden are not the same on both sides/,
    ],
  ])('is found: %s', async (_, sql, file, sentence) => {
    await expect(move({ onProgress: spoilt(sql, file) })).rejects.toThrow(sentence);
    expect(() => refuseUnfinished(at('to'))).toThrow(/holds a move that is not finished/);
  });

  it('is found: a document less', async () => {
    const onProgress: Told = (what) => {
      if (what === 'Comparing lunden') rmSync(at('to/lunden/documents'), { recursive: true, force: true });
    };
    await expect(move({ onProgress })).rejects.toThrow(/^The documents of lunden are not the same on both sides/);
  });
});

/** From that step on nothing more is written: not even what a living process would still do. */
const diesAfter = (to: FillableStores, dead: () => boolean): FillableStores => {
  const step = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (dead()) throw new Error('killed');
    return work();
  };
  return {
    ...to,
    begin: () => step(() => to.begin()),
    end: () => step(() => to.end()),
    fill: async (log) => {
      const filling = await to.fill(log);
      return {
        ...filling,
        append: (events) => step(() => filling.append(events)),
        keys: { ...filling.keys, put: (keys) => step(() => filling.keys.put(keys)) },
        documents: { ...filling.documents, put: (bytes) => step(() => filling.documents.put(bytes)) },
        progress: { ...filling.progress, advance: (...one) => step(() => filling.progress.advance(...one)) },
      };
    },
  };
};
