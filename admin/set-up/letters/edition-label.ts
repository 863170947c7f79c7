import { useRead } from '../../api/hooks.ts'

/** The name of an edition; empty until it is known. */
export function useEditionLabel(code: string, id: string): string {
  const { data } = useRead('/programmes/{code}/editions', { params: { code } })
  return data?.items.find((edition) => edition.id === id)?.label ?? ''
}
