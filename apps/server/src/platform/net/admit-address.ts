import { promises as dns, type LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import type { PullHost } from '../../config.ts';
import { FetchFault } from './fetch-fault.ts';

/** The addresses of a name; tests give their own. */
export type Resolve = (host: string) => Promise<readonly Pick<LookupAddress, 'address' | 'family'>[]>;

export const resolveByDns: Resolve = (host) => dns.lookup(host, { all: true });

export interface AdmittedAddress {
  url: URL;
  /** The one address that is connected to: what was looked at is what is used, whatever the name says a moment later. */
  address: string;
  family: number;
}

// IANA special-purpose registries (RFC 6890 and its updates): nothing of them is a server on the internet.
const special = new BlockList();
const four: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
for (const [net, prefix] of four) special.addSubnet(net, prefix, 'ipv4');
// Global unicast is 2000::/3; within it: protocol assignments with Teredo, documentation, 6to4 (which hides an IPv4 address).
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  special.addSubnet(net, prefix, 'ipv6');
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');

/** True for an address of the internet at large: not of this machine, not of an office's network, not reserved. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, 'ipv4');
  return version === 6 && globalUnicast.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/** The listed host that an address speaks of, without asking the network. @throws FetchFault for any other */
export function listedHost(
  address: string,
  hosts: readonly PullHost[],
  plainHttp: boolean,
): { url: URL; host: PullHost } {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') throw new FetchFault('not-an-address');
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const isHere = name === '127.0.0.1' || name === 'localhost';
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && plainHttp && isHere))
    throw new FetchFault('not-https');
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  const host = hosts.find((one) => one.host === name && one.port === port);
  if (host === undefined) throw new FetchFault('host-not-allowed', { host: url.host });
  return { url, host };
}

/**
 * Looks whether an address may be fetched: its host is listed, and every address of its name is public or the list says that this
 * host is the office's own. @throws FetchFault
 */
export async function admitAddress(
  address: string,
  { hosts, plainHttp, resolve }: { hosts: readonly PullHost[]; plainHttp: boolean; resolve: Resolve },
): Promise<AdmittedAddress> {
  const { url, host } = listedHost(address, hosts, plainHttp);
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(name);
  const found = literal ? [{ address: name, family: literal }] : await namesOf(name, resolve);
  if (!host.private && !found.every((one) => isPublicAddress(one.address)))
    throw new FetchFault('private-address', { host: name });
  const [first] = found;
  if (first === undefined) throw new FetchFault('unknown-host', { host: name }, true);
  return { url, address: first.address, family: first.family };
}

async function namesOf(name: string, resolve: Resolve) {
  try {
    return await resolve(name);
  } catch {
    throw new FetchFault('unknown-host', { host: name }, true);
  }
}
