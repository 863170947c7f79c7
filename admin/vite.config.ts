import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const API = 'http://127.0.0.1:3000'

/** `vite build -c admin/vite.config.ts [--outDir folder]`; `vite -c admin/vite.config.ts` for work on the console beside a running server. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  build: {
    outDir: path.resolve(import.meta.dirname, '../dist/console'),
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows no data: fonts or scripts, and small files cached by name cost nothing.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': API, '/healthz': API, '/readyz': API } },
})
