import { createLazyRoute } from '@tanstack/react-router';

export const Route = createLazyRoute('/inside/administration')({ component: () => null });
