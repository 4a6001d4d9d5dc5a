import { readSources, type SourceFile } from './source-files';

/** What imports cannot tell: a word that must not stand in some files, and why. */
interface Ban {
  readonly name: string;
  readonly why: string;
  readonly files: RegExp;
  readonly except?: RegExp;
  readonly words: RegExp;
  /** A line that must be found, so that the ban is known to bite. */
  readonly offence: string;
}

const spec = /[.]spec[.]tsx?$|\/testing\/|^test\//;

const bans: readonly Ban[] = [
  {
    name: 'facts do not travel on the event bus',
    why: 'AggregateRoot, EventPublisher, EventBus and sagas lose what they carry when the process dies: facts are read from the log.',
    files: /^(apps|libs)\/.*[.]tsx?$/,
    words:
      /\b(AggregateRoot|EventPublisher|EventBus|EventsHandler|IEventHandler|UnhandledExceptionBus|Saga|ofType)\b(?=[^'\n]*['\s}]*from '@nestjs\/cqrs')|@Saga\(|@EventsHandler\(|\b(?:extends AggregateRoot|: EventBus|: EventPublisher)\b/,
    offence: "import { CommandBus, EventBus } from '@nestjs/cqrs';",
  },
  {
    name: 'the domain reads no clock',
    why: 'What was decided must come out the same whenever it is decided again: the day comes with the command.',
    files: /^libs\/domain\/src\/.*[.]ts$/,
    words: /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/,
    offence: 'const today = new Date();',
  },
  {
    name: 'the domain draws no lots',
    why: 'Ids and chance come with the command, or a decision could not be repeated.',
    files: /^libs\/domain\/src\/.*[.]ts$/,
    words: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
    offence: 'const id = randomUUID();',
  },
  {
    name: 'read models read no clock',
    why: 'Rebuilding must give the same documents: a time that is not in a fact changes with every rebuild.',
    files: /^libs\/read-models\/src\/.*[.]ts$/,
    except: /[.]query[.]ts$/,
    words: /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\brandomUUID\b/,
    offence: 'const confirmedAt = Date.now();',
  },
  {
    name: 'libraries know no HTTP',
    why: 'A refusal speaks the domain; which status that is, is said in one file at the edge.',
    files: /^libs\/(?!contracts\/).*[.]ts$/,
    words: /\bHttpStatus\b|\bHttpException\b|\b(?:NotFound|Conflict|BadRequest|Forbidden|Unauthorized)Exception\b/,
    offence: 'throw new ConflictException();',
  },
  {
    name: 'only refusal.filter.ts maps reasons to HTTP',
    why: 'Two tables of reasons would come to differ.',
    files: /^apps\/api\/src\/.*[.]ts$/,
    except: /\/refusal[.]filter[.]ts$/,
    words: /@Catch\(Refusal\b|Record<RefusalReason,|\b(?:Refusal|reason)\b[^\n]*\b4\d\d\b/,
    offence: 'if (error instanceof Refusal) return 409;',
  },
  {
    name: 'no unknown fact passes',
    why: 'A default case lets a fact that nobody thought of pass in silence.',
    files: /^libs\/(domain|read-models|decisions|event-sourcing)\/src\/.*[.]ts$/,
    words: /^\s*default:/m,
    offence: '    default:',
  },
  {
    name: 'no any',
    why: 'It switches the compiler off, there and wherever the value goes.',
    files: /^(apps|libs|test)\/.*[.]tsx?$/,
    except: /^libs\/contracts\//,
    words: /(?::|\bas|<)\s*any\b(?!\()|@ts-(?:ignore|nocheck)/,
    offence: 'const x = value as any;',
  },
];

const offendersOf = (ban: Ban, files: readonly SourceFile[]) =>
  files
    .filter((file) => ban.files.test(file.path) && !ban.except?.test(file.path) && ban.words.test(withoutComments(file.text)))
    .map((file) => file.path);

/** Comments may name what they warn of. */
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

describe('words that do not stand where they must not', () => {
  const sources = readSources(/^(apps|libs|test)\/.*[.]tsx?$/).filter((file) => !spec.test(file.path));

  it.each(bans.map((ban) => [ban.name, ban] as const))('%s', (_name, ban) => {
    const searched = sources.filter((file) => ban.files.test(file.path));
    expect(searched.length).toBeGreaterThan(0);
    expect(offendersOf(ban, sources).map((file) => `${file}: ${ban.why}`)).toEqual([]);
  });

  it.each(bans.map((ban) => [ban.name, ban] as const))('%s: and it would be seen', (_name, ban) => {
    const clean = sources.find(
      (file) => ban.files.test(file.path) && !ban.except?.test(file.path) && !ban.words.test(withoutComments(file.text)),
    );
    expect(clean).toBeDefined();
    const planted = { path: clean!.path, text: `${clean!.text}\n${ban.offence}\n` };
    expect(offendersOf(ban, [planted])).toEqual([planted.path]);
  });

  it('a comment may name what it warns of', () => {
    expect(withoutComments("// not EventBus\nconst url = 'http://a'; // nor this\n/* nor\n that */ const b = 1;")).not.toContain(
      'EventBus',
    );
    expect(withoutComments("const url = 'http://a';")).toBe("const url = 'http://a';");
  });
});
