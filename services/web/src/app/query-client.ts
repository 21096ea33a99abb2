import { QueryClient } from '@tanstack/react-query';
import { Refused } from '../api/refused.ts';

/** A refusal stands however often one asks; a dropped line or an unavailable server is worth another try. */
const worthAnotherTry = (failures: number, error: Error): boolean =>
  failures < 3 && !(error instanceof Refused && error.problem.status < 500);

/** The page's memory of what the server said. The live line says when it is out of date; nothing is polled. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: worthAnotherTry,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
