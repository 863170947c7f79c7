import { rmSync } from 'node:fs'
import './global-setup.ts'

export default async function teardown(): Promise<void> {
  const started = globalThis.__guichetTest
  if (!started) return
  await started.server.stop()
  rmSync(started.folder, { recursive: true, force: true })
}
