import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from './problem.ts'

/** Fresh for a moment, read again when the person comes back to the window; repeated alone only when nobody answered. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 30 * 60_000,
        // the server may be on this very machine: being off the Internet says nothing about it
        networkMode: 'always',
        retry: (count, error) => error instanceof ApiProblem && error.transient && count < 3,
        retryDelay: (attempt) => Math.min(1_000 * 2 ** attempt, 8_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
