import { actions } from '@thuocdo/core/access';
import { z } from 'zod';

/** Text as stored: NFC (TCVN 6909:2001), trimmed, at most `max` characters. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.normalize('NFC').trim());

export const requiredText = (max: number) => text(max).pipe(z.string().min(1));

/** A day, YYYY-MM-DD. */
export const Day = z.iso.date();

/** An instant, ISO 8601 with zone. */
export const Instant = z.iso.datetime({ offset: true });

export const Id = z.uuid();
export const UnitId = z.string().regex(/^(VN|[0-9]{2,5}-20[0-9]{2})$/);
export const Action = z.enum(actions);
export const Level = z.enum(['self', 'checked', 'verified', 'published']);
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Rows are given a page at a time; `total` counts all that the viewer may see. */
export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int() });

export const Paging = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});

/** Where in a form, a sheet or a call a value was said. */
export const SaidAt = z.object({
  kind: z.enum(['response', 'review', 'typed', 'import', 'push', 'pull']),
  question: z.string().nullable(),
  revision: z.number().int().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
});
export type SaidAt = z.output<typeof SaidAt>;
