import { createRootRoute, createRoute, createRouter, parseSearchWith, redirect, stringifySearchWith } from '@tanstack/react-router';
import { administrationSearch } from './administration/chosen';
import { startingCooperation } from './api/last-cooperation';
import { queryClient } from './api/query-client';
import { sessionQuery } from './api/session';
import { decisionSearch } from './decisions/chosen';
import { basisSearch } from './evidence/chosen-basis';
import { WithEvidence } from './evidence/with-evidence';
import { foraSearch } from './fora/chosen';
import { Frame } from './frame/frame';
import { Broken, NotFound } from './frame/states';
import { peopleSearch } from './people/chosen';
import { listSearch, type ListSearch } from './plan/list-chosen';
import { pointInTime, type PointInTime } from './time/point-in-time';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound, errorComponent: Broken });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/logga-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search['to'] === 'string' && search['to'].startsWith('/') && !search['to'].startsWith('//') ? { to: search['to'] } : {},
}).lazy(() => import('./sign-in/sign-in').then(({ Route }) => Route));

/** The one-time link of an empty installation; its token is behind the #, which no server sees. */
const first = createRoute({ getParentRoute: () => root, path: '/first' }).lazy(() =>
  import('./sign-in/first-administrator').then(({ Route }) => Route),
);
const accessibility = createRoute({ getParentRoute: () => root, path: '/tillganglighet' }).lazy(() =>
  import('./accessibility/accessibility').then(({ Route }) => Route),
);

/** Everything behind the door: whoever is not signed in is asked to, and comes back to where she was. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/logga-in', search: location.href === '/' ? {} : { to: location.href } });
    return { session };
  },
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: ({ context }) => {
    const first = startingCooperation(context.session.cooperations);
    if (first === undefined) throw redirect({ to: '/administration' });
    throw redirect({ to: '/$coop/plan', params: { coop: first.id }, search: {} });
  },
});
/** An address without the cooperation's name works too: it means the one worked with last. */
const plainPlan = createRoute({
  getParentRoute: () => inside,
  path: '/plan',
  validateSearch: (search: Record<string, unknown>): PointInTime => pointInTime(search),
  beforeLoad: ({ context, search }) => {
    const first = startingCooperation(context.session.cooperations);
    if (first === undefined) throw redirect({ to: '/administration' });
    throw redirect({ to: '/$coop/plan', params: { coop: first.id }, search });
  },
});
const administration = createRoute({ getParentRoute: () => inside, path: '/administration', validateSearch: administrationSearch }).lazy(
  () => import('./administration/administration').then(({ Route }) => Route),
);

const cooperation = createRoute({
  getParentRoute: () => inside,
  path: '/$coop',
  component: WithEvidence,
  validateSearch: (search: Record<string, unknown>): PointInTime & { underlag?: string } => ({
    ...pointInTime(search),
    ...basisSearch(search),
  }),
  beforeLoad: ({ context, params }) => {
    if (!context.session.cooperations.some(({ id }) => id === params.coop)) throw redirect({ to: '/saknas' });
  },
});
const missing = createRoute({ getParentRoute: () => root, path: '/saknas', component: NotFound });

const statuses = ['proposed', 'decided', 'running', 'delayed', 'paused', 'completed', 'cancelled', 'continued'] as const;
const plan = createRoute({
  getParentRoute: () => cooperation,
  path: '/plan',
  /** `base` is what "changed since" counts from. */
  validateSearch: (
    search: Record<string, unknown>,
  ): ListSearch & { status?: (typeof statuses)[number]; base?: string; plan?: string; visa?: string } => {
    const status = statuses.find((one) => one === search['status']);
    return {
      ...listSearch(search),
      ...(status === undefined ? {} : { status }),
      ...(typeof search['base'] === 'string' ? { base: search['base'] } : {}),
      ...(typeof search['plan'] === 'string' ? { plan: search['plan'] } : {}),
      // The activity that lies open over the plan.
      ...(typeof search['visa'] === 'string' ? { visa: search['visa'] } : {}),
    };
  },
}).lazy(() => import('./plan/plan').then(({ Route }) => Route));
const newActivity = createRoute({ getParentRoute: () => cooperation, path: '/aktivitet-ny' }).lazy(() =>
  import('./propose/propose').then(({ Route }) => Route),
);
const activity = createRoute({ getParentRoute: () => cooperation, path: '/aktivitet/$id' }).lazy(() =>
  import('./activity/activity').then(({ Route }) => Route),
);
const recordDecision = createRoute({
  getParentRoute: () => cooperation,
  path: '/registrera-beslut',
  validateSearch: (search: Record<string, unknown>): { activity?: string; proposal?: string } => ({
    ...(typeof search['activity'] === 'string' ? { activity: search['activity'] } : {}),
    ...(typeof search['proposal'] === 'string' ? { proposal: search['proposal'] } : {}),
  }),
}).lazy(() => import('./record-decision/record-decision').then(({ Route }) => Route));
const decisions = createRoute({ getParentRoute: () => cooperation, path: '/beslut', validateSearch: decisionSearch }).lazy(() =>
  import('./decisions/decisions').then(({ Route }) => Route),
);
const decision = createRoute({ getParentRoute: () => cooperation, path: '/beslut/$id' }).lazy(() =>
  import('./decision/decision').then(({ Route }) => Route),
);
const agreement = createRoute({ getParentRoute: () => cooperation, path: '/overenskommelse' }).lazy(() =>
  import('./agreement/agreement').then(({ Route }) => Route),
);
const area = createRoute({ getParentRoute: () => cooperation, path: '/omrade/$id' }).lazy(() =>
  import('./area/area').then(({ Route }) => Route),
);
const trial = createRoute({ getParentRoute: () => cooperation, path: '/bilaga-prov' }).lazy(() =>
  import('./trial/trial').then(({ Route }) => Route),
);
const fora = createRoute({ getParentRoute: () => cooperation, path: '/fora', validateSearch: foraSearch }).lazy(() =>
  import('./fora/fora').then(({ Route }) => Route),
);
const forum = createRoute({ getParentRoute: () => cooperation, path: '/fora/$id' }).lazy(() =>
  import('./forum/forum').then(({ Route }) => Route),
);
const people = createRoute({ getParentRoute: () => cooperation, path: '/personer', validateSearch: peopleSearch }).lazy(() =>
  import('./people/people').then(({ Route }) => Route),
);
const compare = createRoute({
  getParentRoute: () => cooperation,
  path: '/jamfor',
  validateSearch: (search: Record<string, unknown>): { from?: string; to?: string } => {
    const day = (value: unknown) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    return {
      ...(day(search['from']) ? { from: search['from'] as string } : {}),
      ...(day(search['to']) ? { to: search['to'] as string } : {}),
    };
  },
}).lazy(() => import('./compare/compare').then(({ Route }) => Route));
const history = createRoute({
  getParentRoute: () => cooperation,
  path: '/historik',
  validateSearch: (
    search: Record<string, unknown>,
  ): Readonly<Partial<Record<'activity' | 'underArea' | 'party' | 'kind' | 'type' | 'actor' | 'since' | 'until' | 'event', string>>> =>
    Object.fromEntries(
      (['activity', 'underArea', 'party', 'kind', 'type', 'actor', 'since', 'until', 'event'] as const).flatMap((name) => {
        const value = search[name];
        return typeof value === 'string' && value !== '' ? [[name, value]] : typeof value === 'number' ? [[name, String(value)]] : [];
      }),
    ),
}).lazy(() => import('./history/history').then(({ Route }) => Route));

const routeTree = root.addChildren([
  signIn,
  first,
  accessibility,
  missing,
  inside.addChildren([
    home,
    plainPlan,
    administration,
    cooperation.addChildren([
      ...[plan, newActivity, activity, recordDecision, decisions, decision, history, compare],
      ...[agreement, area, trial, fora, forum, people],
    ]),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // In its place in the frame, so that one can go elsewhere.
  defaultErrorComponent: Broken,
  scrollRestoration: true,
  // Everything in an address is text, as it stands there: `event=93`, without quotation marks.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
