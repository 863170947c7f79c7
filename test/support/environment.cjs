const { TestEnvironment } = require('jest-environment-node')

/**
 * Tests run in the realm of their process, not in a context of `node:vm`: there, each look at a global (`Object`, `Promise`, `Map`) goes
 * through an interceptor, which doubles the time of everything, and `instanceof Error` differs between our code and the packages.
 * What a file changes of the process (environment variables, console, exit) is put back after it; globals stay, since packages are loaded once
 * and some bring their own.
 */
class OneRealm extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    this.global = globalThis
    this.before = {
      variables: { ...process.env },
      console: globalThis.console,
      exit: process.exit,
      exitCode: process.exitCode,
      stackTraceLimit: Error.stackTraceLimit,
    }
  }

  getVmContext() {
    return { isThisRealm: true }
  }

  async setup() {
    await super.setup()
    // jest sets 100 frames: each error would be slower than the refusal it tells
    Error.stackTraceLimit = 20
  }

  async teardown() {
    await super.teardown()
    const { variables, console, exit, exitCode, stackTraceLimit } = this.before
    for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name]
    Object.assign(process.env, variables)
    globalThis.console = console
    process.exit = exit
    process.exitCode = exitCode
    Error.stackTraceLimit = stackTraceLimit
  }
}

module.exports = OneRealm
