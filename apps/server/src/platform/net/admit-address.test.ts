import { expect, test } from 'vitest';
import { isPublicAddress, listedHost } from './admit-address.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::a00:1',
  '2002:a00:1::',
  '2001:db8::1',
  'không phải',
])('%s is not an address of the internet at large', (address) => expect(isPublicAddress(address)).toBe(false));

test.each(['203.162.1.1', '8.8.8.8', '172.32.0.1', '2405:4800::1'])('%s is one', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test('a host is listed by its exact name and port, however its address is written', () => {
  const hosts = [{ host: 'igate.example.vn', port: 443, private: false }];
  expect(listedHost('https://IGATE.example.vn:443/a', hosts, false).host).toBe(hosts[0]);
  for (const url of [
    'https://igate.example.vn:8443/',
    'https://igate.example.vn.evil.vn/',
    'https://a.igate.example.vn/',
    'https://igate.example.vn@evil.vn/',
    'https://2130706433/',
    'http://igate.example.vn/',
    'file:///etc/passwd',
    'not an address',
  ])
    expect(() => listedHost(url, hosts, false), url).toThrow();
});
