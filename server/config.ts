import { z } from 'zod'
import { networkOf } from './access/api-token-network.ts'
import type { OidcSettings } from './access/oidc-provider.ts'
import { DEFAULT_RATES, type RateClass, type RateLimits } from './access/rate-limit.ts'

/** The only file that reads the environment. Every variable is listed in `.env.example`; a test keeps the two equal. */
const port = z.coerce.number().int().min(0).max(65_535)
const LOOPBACK = ['127.0.0.1', '::1', 'localhost']

const networkList = (text: string): string[] => text.split(/[\s,]+/).filter((one) => one !== '')

const perMinute = (kind: RateClass) => z.coerce.number().int().min(0).max(1_000_000).default(DEFAULT_RATES[kind])

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PUBLIC_URL: z.url().optional(),
  REGISTRY_URL: z.url().optional(),
  REGISTRY_FILE: z.string().min(1).optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  SECRET_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43,}={0,2}$/, 'must be at least 32 bytes in base64')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, 'must be an address, or "Name <address>"')
    .optional(),
  MAIL_RETURN_ADDRESS: z
    .string()
    .regex(/^[^<>\s@{}]*(\{id\})?[^<>\s@{}]*@[^<>\s@{}]+$/, 'must be an address; {id} before the @ stands for the message')
    .optional(),
  OIDC_ISSUER: z
    .url()
    .refine((text) => text.startsWith('https:') || LOOPBACK.includes(new URL(text).hostname), 'must be https')
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().min(1).max(60).default('ProConnect'),
  OIDC_SCOPES: z
    .string()
    .regex(/\bopenid\b/, 'must name openid')
    .default('openid email'),
  OIDC_ACR: z.string().min(1).optional(),
  OIDC_TRUST_EMAIL: z.enum(['true', 'false']).default('false'),
  RATE_SIGN_IN: perMinute('sign-in'),
  RATE_PUBLIC: perMinute('public'),
  RATE_READ: perMinute('read'),
  RATE_WRITE: perMinute('write'),
  RATE_UPLOAD: perMinute('upload'),
  RATE_EXPORT: perMinute('export'),
  WEBHOOK_NETWORKS: z
    .string()
    .refine(
      (text) => networkList(text).every((one) => networkOf(one) !== null),
      'must be networks such as 10.1.0.0/16, separated by spaces',
    )
    .default(''),
  METRICS_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9._~+/=-]{24,200}$/, 'must be at least 24 letters, digits and signs of a bearer token')
    .optional(),
  DEMONSTRATION_YEARS: z.coerce.number().int().min(0).max(3).default(3),
  UPLOAD_MAX_MEGABYTES: z.coerce.number().int().min(1).max(500).default(25),
})

export interface Config {
  readonly environment: 'development' | 'production' | 'test'
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** null: the embedded PostgreSQL is started in `dataDir`. */
  readonly databaseUrl: string | null
  readonly databasePool: number
  /** null: jobs are carried by PostgreSQL. */
  readonly redisUrl: string | null
  readonly logLevel: string
  readonly publicUrl: string | null
  /** Base address of the public company search API; null: never called. */
  readonly registryUrl: string | null
  /** A local CSV file of establishments; null: none. */
  readonly registryFile: string | null
  readonly trustedProxies: number
  /** Secret of the installation in base64; null: the one kept in `dataDir`. */
  readonly secretKey: string | null
  /** null: no mail server, messages stay in the table. */
  readonly smtp: {
    readonly url: string
    readonly from: string
    /** Sender of the envelope, to whom what cannot be delivered comes back; null: the sender. */
    readonly returnAddress: string | null
  } | null
  /** null: passwords only. */
  readonly oidc: OidcSettings | null
  /** Requests a minute by class; 0: no limit. */
  readonly rates: RateLimits
  readonly uploadMaxBytes: number
  /** Networks of this house that webhooks may reach. */
  readonly webhookNetworks: readonly string[]
  /** Bearer token that opens /metrics from anywhere; null: from this machine only. */
  readonly metricsToken: string | null
  /** How many years of invented case files the demonstration gets. */
  readonly demonstrationYears: number
  /** The address is one only this machine can reach; a condition of the demonstration accounts. */
  readonly loopback: boolean
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Reads and checks the whole configuration. Empty variables count as absent.
 * Throws ConfigError naming every faulty variable at once.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`The configuration is not valid. ${faults.join('; ')}`)
  }
  const value = parsed.data
  const { SMTP_URL: smtpUrl, MAIL_FROM: mailFrom } = value
  if ((smtpUrl === undefined) !== (mailFrom === undefined)) {
    throw new ConfigError('The configuration is not valid. SMTP_URL and MAIL_FROM are set together or not at all')
  }
  if (value.MAIL_RETURN_ADDRESS !== undefined && smtpUrl === undefined) {
    throw new ConfigError('The configuration is not valid. MAIL_RETURN_ADDRESS goes with SMTP_URL and MAIL_FROM')
  }
  return {
    environment: value.NODE_ENV,
    host: value.HOST,
    port: value.PORT,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL ?? null,
    databasePool: value.DATABASE_POOL,
    redisUrl: value.REDIS_URL ?? null,
    logLevel: value.LOG_LEVEL,
    publicUrl: value.PUBLIC_URL ?? null,
    registryUrl: value.REGISTRY_URL ?? null,
    registryFile: value.REGISTRY_FILE ?? null,
    trustedProxies: value.TRUSTED_PROXIES,
    secretKey: value.SECRET_KEY ?? null,
    smtp:
      smtpUrl !== undefined && mailFrom !== undefined
        ? { url: smtpUrl, from: mailFrom, returnAddress: value.MAIL_RETURN_ADDRESS ?? null }
        : null,
    oidc: oidcSettings(value),
    rates: {
      'sign-in': value.RATE_SIGN_IN,
      public: value.RATE_PUBLIC,
      read: value.RATE_READ,
      write: value.RATE_WRITE,
      upload: value.RATE_UPLOAD,
      export: value.RATE_EXPORT,
    },
    uploadMaxBytes: value.UPLOAD_MAX_MEGABYTES * 1024 * 1024,
    webhookNetworks: networkList(value.WEBHOOK_NETWORKS),
    metricsToken: value.METRICS_TOKEN ?? null,
    demonstrationYears: value.DEMONSTRATION_YEARS,
    loopback: LOOPBACK.includes(value.HOST),
  }
}

/** The three that name the provider come together or not at all. */
function oidcSettings(value: z.output<typeof Environment>): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = value
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret) {
    throw new ConfigError('The configuration is not valid. OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together')
  }
  return {
    issuer,
    clientId,
    clientSecret,
    label: value.OIDC_LABEL,
    scopes: value.OIDC_SCOPES,
    strongAcr: (value.OIDC_ACR ?? '').split(/[\s,]+/).filter((one) => one !== ''),
    trustEmail: value.OIDC_TRUST_EMAIL === 'true',
  }
}

/** Names of all variables, for the test that keeps `.env.example` true. */
export const configVariables = Object.keys(Environment.shape)
