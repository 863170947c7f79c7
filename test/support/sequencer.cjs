const { statSync } = require('node:fs')
const { default: Sequencer } = require('@jest/test-sequencer')

/**
 * Tests that drive a browser or start processes first: they wait more than they compute, and one begun last would be waited for alone.
 * Then the largest file first, the same order everywhere.
 */
class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => (/\.browser\.test\.ts$/.test(path) ? 0 : /\/test\/(boot|jobs|security)\//.test(path) ? 1 : 2)
    const size = ({ path }) => statSync(path).size
    return [...tests].sort((a, b) => rank(a) - rank(b) || size(b) - size(a) || a.path.localeCompare(b.path))
  }
}

module.exports = LongestFirst
