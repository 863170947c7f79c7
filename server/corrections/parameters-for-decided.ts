type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (one: unknown, other: unknown): boolean => {
  if (isTree(one) && isTree(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])]
    return keys.every((key) => same(one[key], other[key]))
  }
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => same(item, other[index] as unknown))
  return one === other
}

const at = (tree: unknown, path: readonly string[]): unknown => path.reduce((part, key) => (isTree(part) ? part[key] : undefined), tree)

function put(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): Tree {
  const below = tree[key]
  return { ...tree, [key]: rest.length === 0 ? value : put(isTree(below) ? below : {}, rest, value) }
}

/**
 * The parameters of decided cases under a correction: those they were decided with, with the corrected time limits (dotted paths). Null
 * when nothing else was corrected, or when the programme says nothing is fixed by a decision: the correction itself serves for all.
 */
export function parametersForDecided(wrong: unknown, corrected: unknown, timeLimits: readonly string[] | undefined): unknown {
  if (!timeLimits || !isTree(wrong)) return null
  const kept = timeLimits.map((path) => path.split('.')).reduce<Tree>((tree, path) => put(tree, path, at(corrected, path)), wrong)
  return same(kept, corrected) ? null : kept
}
