import { createLazyRoute } from '@tanstack/react-router';

export const Route = createLazyRoute('/inside/$coop/aktivitet-ny')({ component: () => null });
