import { createLazyRoute } from '@tanstack/react-router';

export const Route = createLazyRoute('/tillganglighet')({ component: () => null });
