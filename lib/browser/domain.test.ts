// Tables for domain-match, path-match, default-path, public suffixes and secure connections.
import { expect, test } from 'vitest'
import {
  defaultPath,
  domainMatches,
  hostOf,
  isPublicSuffix,
  isSecureConnection,
  pathMatches,
  registrableDomain,
} from './domain'

const domains: readonly [host: string, domain: string, matches: boolean][] = [
  ['shop.example', 'shop.example', true],
  ['api.shop.example', 'shop.example', true],
  ['a.b.shop.example', 'shop.example', true],
  ['shop.example', 'api.shop.example', false],
  ['evilshop.example', 'shop.example', false],
  ['shop.example.evil', 'shop.example', false],
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '0.0.1', false],
  ['[::1]', '[::1]', true],
]

test.each(domains)('%s domain-matches %s: %s', (host, domain, matches) => {
  expect(domainMatches(host, domain)).toBe(matches)
})

const paths: readonly [path: string, cookiePath: string, matches: boolean][] = [
  ['/', '/', true],
  ['/a', '/', true],
  ['/a', '/a', true],
  ['/a/', '/a', true],
  ['/a/b', '/a', true],
  ['/a/b', '/a/', true],
  ['/a', '/a/', false],
  ['/ab', '/a', false],
  ['/A', '/a', false],
  ['/', '/a', false],
]

test.each(paths)('%s path-matches %s: %s', (path, cookiePath, matches) => {
  expect(pathMatches(path, cookiePath)).toBe(matches)
})

const defaults: readonly [url: string, path: string][] = [
  ['https://shop.example', '/'],
  ['https://shop.example/', '/'],
  ['https://shop.example/login', '/'],
  ['https://shop.example/auth/login', '/auth'],
  ['https://shop.example/auth/', '/auth'],
  ['https://shop.example/a/b/c?d=/e#/f', '/a/b'],
]

test.each(defaults)('the default-path of %s is %s', (url, path) => {
  expect(defaultPath(url)).toBe(path)
})

const registrable: readonly [host: string, domain: string | null][] = [
  ['shop.example', 'shop.example'],
  ['a.b.Shop.Example', 'shop.example'],
  ['example', null],
  ['localhost', null],
  ['.example', null],
  ['shop.example.', null],
  ['', null],
  ['192.168.0.1', null],
  ['[::1]', null],
]

test.each(registrable)('the registrable domain of %s is %s', (host, domain) => {
  expect(registrableDomain(host)).toBe(domain)
})

const suffixes: readonly [domain: string, suffix: boolean][] = [
  ['example', true],
  ['localhost', true],
  ['shop.example', false],
  ['', false],
  ['[::1]', false],
]

test.each(suffixes)('%j is a public suffix: %s', (domain, suffix) => {
  expect(isPublicSuffix(domain)).toBe(suffix)
})

const connections: readonly [url: string, secure: boolean][] = [
  ['https://shop.example/', true],
  ['wss://shop.example/', true],
  ['http://shop.example/', false],
  ['ws://shop.example/', false],
  ['http://localhost:3000/', true],
  ['http://app.localhost/', true],
  ['http://notlocalhost/', false],
  ['http://localhost.example/', false],
  ['http://127.0.0.1/', true],
  ['http://127.0.0.1.example/', false],
  ['http://[::1]:8080/', true],
]

test.each(connections)('%s is a secure connection: %s', (url, secure) => {
  expect(isSecureConnection(url)).toBe(secure)
})

test('a host is lower case, without port, in ASCII; a relative URL is an error', () => {
  expect(hostOf('https://Shop.EXAMPLE:8443/x')).toBe('shop.example')
  expect(hostOf('https://bücher.example/')).toBe('xn--bcher-kva.example')
  expect(() => hostOf('/login')).toThrow(TypeError)
})
