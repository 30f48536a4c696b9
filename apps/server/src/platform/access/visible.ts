import { type Action, type Grant, reachOf } from '@thuocdo/core/access';
import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

export interface VisibleColumns {
  /** Column that holds the unit's path. */
  path: string;
  /** Column that holds the owning organisation, where rows have one. */
  organisation?: string;
}

/** The SQL condition for the rows on which the grants allow the action: the same table of rights as `can`. */
export function visibleTo(grants: readonly Grant[], action: Action, columns: VisibleColumns): Expression<SqlBool> {
  const conditions = grants.flatMap((grant) => conditionOf(grant, action, columns));
  if (conditions.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

function conditionOf(grant: Grant, action: Action, columns: VisibleColumns): RawBuilder<SqlBool>[] {
  const reach = reachOf(grant.role, action);
  if (reach === undefined) return [];
  if (reach === 'anywhere') return [sql<SqlBool>`true`];
  if (reach === 'own') {
    return columns.organisation === undefined
      ? []
      : [sql<SqlBool>`${sql.ref(columns.organisation)} = ${grant.organisationId}`];
  }
  const path = sql.ref(columns.path);
  // Paths are made of digits and slashes, so they hold no LIKE wildcard.
  return [sql<SqlBool>`(${path} = ${grant.unitPath} or ${path} like ${`${grant.unitPath}/%`})`];
}
