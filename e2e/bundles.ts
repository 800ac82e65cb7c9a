// Bundles parts of the repository for a test page, and serves them there under an address of their own.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
const origin = 'http://localhost:1'

/** Modules of the repository as one script that puts their exports on `globalThis[name]`. */
export async function bundle(entries: readonly string[], name: string): Promise<string> {
  const contents = entries.map((entry) => `export * from './${entry}'`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    platform: 'browser',
    alias: { '@': root },
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** Opens an empty page (insecure when asked) whose files come from memory and from node_modules. */
export async function openEmpty(page: Page, secure = true): Promise<void> {
  const at = secure ? origin : 'http://class.test'
  await page.route(`${at}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/')
      return route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><meta charset=utf-8><link rel=icon href=data:,>',
      })
    return route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(path.join(root, 'node_modules', pathname)),
    })
  })
  await page.goto(`${at}/`)
}
