import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Problem } from '../../platform/problem.ts';

/**
 * Slows down guessing without locking a whole office: the pause holds for one name from one address, a wider one for
 * one name from everywhere, and the widest for one address with many names (people of an office share it).
 * Counts live in the process; several processes each count their own.
 */
export interface SignInBrake {
  check(username: string, address: string): Promise<void>;
  failed(username: string, address: string): Promise<void>;
  succeeded(username: string, address: string): Promise<void>;
}

export function makeSignInBrake(): SignInBrake {
  const limits = [
    {
      key: (name: string, address: string) => `${name} ${address}`,
      limiter: new RateLimiterMemory({ points: 5, duration: 900, blockDuration: 900 }),
    },
    { key: (name: string) => name, limiter: new RateLimiterMemory({ points: 30, duration: 3600, blockDuration: 900 }) },
    {
      key: (_name: string, address: string) => address,
      limiter: new RateLimiterMemory({ points: 200, duration: 900 }),
    },
  ];
  return {
    async check(username, address) {
      for (const { key, limiter } of limits) {
        const state = await limiter.get(key(username, address));
        if (state !== null && state.consumedPoints >= limiter.points) {
          throw new Problem('sign-in-paused', { retryAfterSeconds: Math.ceil(state.msBeforeNext / 1000) });
        }
      }
    },
    async failed(username, address) {
      // A limiter rejects when its points are used up; `check` is where that is told.
      await Promise.allSettled(limits.map(({ key, limiter }) => limiter.consume(key(username, address))));
    },
    async succeeded(username, address) {
      const own = limits[0];
      await own?.limiter.delete(own.key(username, address));
    },
  };
}
