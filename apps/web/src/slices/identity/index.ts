export { OrganisationLookup } from './organisation-lookup.tsx';
