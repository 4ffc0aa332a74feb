/** Kinds of pages that are read differently: what their posts and lists are is the text itself. */
export type PageKind = 'forum' | 'documentation'

/**
 * What the page says it is, and where it does not say one of these, what its address does: the customary names of hosts
 * and folders. Many forums call every page of theirs an article.
 */
export function kindOfPage(said: string | undefined, address: string): PageKind | undefined {
  if (said === 'forum' || said === 'documentation') return said
  if (
    /^https?:\/\/(?:www\.)?(?:forums?|community|communities|discuss|discussions|boards?|talk)\.|\/(?:forums?|threads?|topics?|t|questions|boards?|discussions?|comments|community)\/|viewtopic|showthread/i.test(
      address,
    )
  )
    return 'forum'
  if (
    /^https?:\/\/(?:www\.)?(?:docs?|developers?|wiki|help|support|learn|reference|manual)\.|\/(?:docs?|documentation|reference|manual|wiki|api|guides?|handbook|tutorials?)\//i.test(
      address,
    )
  )
    return 'documentation'
  return undefined
}
