import { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { ProblemError } from '../api.ts';
import { NotFoundPage, ProblemPage } from './failure-pages.tsx';
import { routeTree } from './routes.tsx';

const transient = (problem: unknown) =>
  problem instanceof ProblemError && (problem.status === 0 || problem.status >= 502) && problem.status !== 507;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (failures, problem) => failures < 2 && transient(problem),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  scrollRestoration: false,
  defaultErrorComponent: ProblemPage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
