/**
 * Builds both shells: `out/app` (Electron's main, the back end, the browser shell, workers), `out/preload`, `out/pages` (the windows).
 * Everything is bundled but Electron itself and the SQLite addon: a bundled back end starts in a fifth of the time and a third of the memory.
 * The targets are those of the oldest Electron the build is checked in.
 */
import { readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { NONCE_PLACEHOLDER } from './contract/page-policy.ts'

const root = import.meta.dirname
const NODE = 'node20.18'
const CHROME = 'chrome130'

export default defineConfig({
  main: {
    plugins: [nativeSpread()],
    resolve: {
      // The zip library of the spreadsheet packages: its Node variant makes itself a `require` of its own, which clashes with the one that is put
      // before every chunk. The other differs only in how it starts workers, and we are in one already.
      alias: [{ find: /^fflate$/u, replacement: 'fflate/browser' }],
    },
    build: {
      outDir: resolve(root, 'out/app'),
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          electron: resolve(root, 'electron/main.ts'),
          backend: resolve(root, 'backend/main.ts'),
          browser: resolve(root, 'browser/main.ts'),
          ...workers(),
        },
        external: ['electron', 'better-sqlite3'],
        // One flat folder: a worker is found beside whichever file starts it.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      target: NODE,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        // A sandboxed preload can only be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    html: { cspNonce: NONCE_PLACEHOLDER },
    build: {
      outDir: resolve(root, 'out/pages'),
      emptyOutDir: true,
      target: CHROME,
      minify: true,
      // The policy allows no data: addresses, and Chromium needs no polyfill (which would fetch).
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: resolve(root, 'renderer/index.html'),
          audience: resolve(root, 'renderer/audience.html'),
          participant: resolve(root, 'renderer/participant.html'),
        },
      },
    },
  },
})

/** One entry for each worker there is, under its own name. */
function workers(): Record<string, string> {
  const folder = resolve(root, 'backend/workers')
  const files = (() => {
    try {
      return readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    } catch {
      return []
    }
  })()
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), resolve(folder, file)]))
}

/**
 * The document library is delivered for engines without object spread; its substitute is slow, and laying out pages is little else. See
 * docs/decisions/a-document-worker-that-stays.md.
 */
function nativeSpread(): Plugin {
  const substitute = /function _objectSpread2\(e\) \{\n[\s\S]*?\n\}/u
  const native = `function _objectSpread2(e, a, b, ...more) {
    if (more.length > 0) return Object.assign({ ...e, ...a, ...b }, ...more);
    return b === undefined ? { ...e, ...a } : { ...e, ...a, ...b };
  }`
  return {
    name: 'native-spread',
    transform(code, id) {
      if (!/\/node_modules\/docx\/dist\/(?:index|layout)\.mjs$/u.test(id)) return null
      if (!substitute.test(code)) this.error(`${id} has no substitute for object spread any more: delete this plugin`)
      return { code: code.replace(substitute, () => native), map: null }
    },
  }
}
