const { createRequire } = require('node:module')
const path = require('node:path')
const vm = require('node:vm')
const { default: Runtime } = require('jest-runtime')

/**
 * Two savings over jest's own loading of modules, which takes seconds per test file when each loads the whole server:
 * packages are loaded once per process by Node itself, not once per test file, and the compiled form of our own files is kept for the next file.
 * Our own modules are still executed anew for each test file. Goes with `environment.cjs`: both sides must share one realm.
 */

const ROOT = path.resolve(__dirname, '../..')
const isPackage = (name) => !/^(\.|\/|node:|#|@jest\/globals$)/.test(name) && !path.isAbsolute(name)

class SharedPackages extends Runtime {
  requireModuleOrMock(from, name) {
    if (!isPackage(name) || from.includes(`${path.sep}node_modules${path.sep}`)) return super.requireModuleOrMock(from, name)
    return createRequire(from)(name)
  }
}

// jest asks for a context; the marker of our environment says "this one"
const compile = vm.compileFunction
const compiled = new Map()
vm.compileFunction = (code, parameters, options) => {
  if (!options?.parsingContext?.isThisRealm) return compile(code, parameters, options)
  const known = compiled.get(options.filename)
  if (known?.code === code && known.parameters === parameters.join()) return known.run
  const run = compile(code, parameters, { ...options, parsingContext: undefined })
  if (options.filename.startsWith(ROOT)) compiled.set(options.filename, { code, parameters: parameters.join(), run })
  return run
}

module.exports = { __esModule: true, default: SharedPackages }
