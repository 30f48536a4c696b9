import { type ElementView, listElements } from '@thuocdo/contract/definitions';
import type { Element } from '@thuocdo/core/elements';
import { query } from '../../platform/http/route.ts';
import { allElements } from './definitions.queries.ts';
import { sourceSystems } from './report-kit.ts';

export const listElementsRoute = query({
  endpoint: listElements,
  action: 'form.read',
  async run({ db }) {
    const { systems, owners } = await sourceSystems(db);
    return {
      items: (await allElements(db)).map(presentElement),
      systems: systems.map(({ code, name }) => ({ code, name })),
      owners: owners.map(({ code, name, shortName }) => ({ code, name, shortName })),
    };
  },
});

function presentElement(element: Element): ElementView {
  return {
    code: element.code,
    name: element.name,
    unitOfMeasure: element.unit,
    type: element.type,
    scope: element.scope,
    aggregation: element.aggregation,
    rebase: element.rebase ?? { rule: 'none' },
    source: element.source,
    certainty: element.certainty,
    computed: element.computed ?? false,
    ...presentReporting(element),
  };
}

type Reporting = Omit<
  ElementView,
  'code' | 'name' | 'unitOfMeasure' | 'type' | 'scope' | 'aggregation' | 'rebase' | 'source' | 'certainty' | 'computed'
>;

/** What nobody has said of an element is null, and no list is an empty one. */
function presentReporting(element: Element): Reporting {
  const said = (key: 'note' | 'definition' | 'method' | 'system' | 'owner' | 'section' | 'legalBasis') =>
    element[key] ?? null;
  return {
    subcriteria: element.subcriteria ?? [],
    note: said('note'),
    definition: said('definition'),
    method: said('method'),
    periods: element.periods ?? [],
    overTime: element.overTime ?? null,
    system: said('system'),
    owner: said('owner'),
    section: said('section'),
    legalBasis: said('legalBasis'),
    planned: element.planned ?? false,
    targetOf: element.targetOf ?? null,
    validFrom: element.validFrom ?? null,
    validTo: element.validTo ?? null,
    replacedBy: element.replacedBy ?? [],
  };
}
