import { Outlet, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { basisSearch } from './chosen-basis';

const Evidence = lazy(() => import('./evidence').then(({ Evidence }) => ({ default: Evidence })));

/** Whatever screen one is on, and over it the evidence that is asked for. */
export function WithEvidence() {
  const { coop } = useParams({ strict: false });
  const { underlag } = basisSearch(useSearch({ strict: false }));
  return (
    <>
      <Outlet />
      {coop !== undefined && underlag !== undefined && (
        <Suspense>
          <Evidence key={underlag} coop={coop} basis={underlag} />
        </Suspense>
      )}
    </>
  );
}
