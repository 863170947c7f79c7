import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type Keys, keysFrom } from '../kernel/keys.ts'
import { StartError } from './sentence.ts'

const FILE = 'secret.key'

/**
 * The secret of the installation: SECRET_KEY, else `secret.key` in the data folder, made on the first start and
 * readable by its owner only. Several processes over one database must be given the same SECRET_KEY.
 */
export function installationKeys(dataDir: string, given: string | null): Keys {
  if (given) return keysFrom(Buffer.from(given, 'base64'))
  const file = path.join(dataDir, FILE)
  try {
    fs.mkdirSync(dataDir, { recursive: true })
    fs.writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new StartError(`The secret of the installation cannot be written to ${file}: give one with SECRET_KEY.`, { cause: error })
    }
  }
  const secret = Buffer.from(fs.readFileSync(file, 'utf8').trim(), 'base64')
  if (secret.length < 32)
    throw new StartError(`${file} is cut short: put it back from your backup, or remove it and set second factors anew.`)
  return keysFrom(secret)
}
