import { v7 } from 'uuid';

/** A new identifier that sorts by time (UUID version 7, RFC 9562); PostgreSQL 15 cannot make them itself. */
export function newId(): string {
  return v7();
}
