import { createLazyRoute } from '@tanstack/react-router';

export const Route = createLazyRoute('/inside/$coop/registrera-beslut')({ component: () => null });
