import { parseArgs } from 'node:util'
import { newSecret } from '../kernel/ids.ts'
import { runCommandWith } from './command.ts'
import { createAdministrator } from './create-administrator.ts'
import { StartError } from './sentence.ts'

const USAGE = `npm run admin:create -- --email E --full-name N --funder-code C
  and for a funder that does not exist yet:
  --funder-name N --departements 22,29,35,56 [--time-zone Europe/Paris] [--siret S]
  --service-name N --service-email E --service-phone P --service-address A --appeal-court C
The password is made up and printed once, or read from the first line of standard input with --password-stdin.`

const text = { type: 'string' } as const
const OPTIONS = {
  email: text,
  'full-name': text,
  'funder-code': text,
  'funder-name': text,
  departements: text,
  'time-zone': text,
  siret: text,
  'service-name': text,
  'service-email': text,
  'service-phone': text,
  'service-address': text,
  'appeal-court': text,
  'password-stdin': { type: 'boolean' },
} as const

function parse(): ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'] {
  try {
    return parseArgs({ options: OPTIONS }).values
  } catch (cause) {
    throw new StartError(`${cause instanceof Error ? cause.message : String(cause)} Usage: ${USAGE}`, { cause })
  }
}

function readArguments() {
  const given = parse()
  const { email, 'full-name': fullName, 'funder-code': funderCode } = given
  if (!email || !fullName || !funderCode) throw new StartError(`Missing --email, --full-name or --funder-code. Usage: ${USAGE}`)
  return { ...given, email, fullName, funderCode }
}

async function firstLineOfInput(): Promise<string> {
  let input = ''
  for await (const chunk of process.stdin) {
    input += String(chunk)
    if (input.includes('\n')) break
  }
  return input.split('\n')[0]?.replace(/\r$/, '') ?? ''
}

await runCommandWith(readArguments, async (services, given) => {
  const password = given['password-stdin'] ? await firstLineOfInput() : newSecret().slice(0, 20)
  const { email, fullName, funderCode } = given
  const { funderCreated } = await createAdministrator(services, {
    email,
    fullName,
    password,
    funderCode,
    funder: {
      name: given['funder-name'],
      departements: given.departements?.split(',').map((code) => code.trim()),
      timeZone: given['time-zone'],
      siret: given.siret,
      serviceName: given['service-name'],
      serviceEmail: given['service-email'],
      servicePhone: given['service-phone'],
      serviceAddress: given['service-address'],
      appealCourt: given['appeal-court'],
    },
  })
  return [
    ...(funderCreated ? [`Funder ${funderCode} created.`] : []),
    `Administrator ${email} created.`,
    ...(given['password-stdin'] ? [] : [`Password, shown this once: ${password}`]),
  ]
})
