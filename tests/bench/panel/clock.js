// The first script of every variant's panel. `benchWanted` stands before it. What it finds it writes into the title, which
// the bench reads from the browser's list of targets, so that nothing is asked of the panel while it works.
{
  const { first, last, paragraphs, partMark } = globalThis.benchWanted
  const marks = { first: 0, whole: 0, part: 0, paragraphs: 0, task: 0, taskSum: 0 }
  const now = () => performance.timeOrigin + performance.now()
  /** The first `p` elements of a document that may be very long. */
  const live = document.getElementsByTagName('p')
  const firstOne = () => {
    for (let i = 0; i < 30; i += 1) {
      const each = live[i]
      if (each === undefined) return undefined
      if (each.textContent.includes(first)) return each
    }
    return undefined
  }
  /** What stands below the article is short; so the last `p` elements are looked at from the document's end. */
  const isLastThere = () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT)
    let at = document.body
    while (at?.lastElementChild) at = at.lastElementChild
    if (at === null) return false
    walker.currentNode = at
    for (let steps = 0, seen = 0; steps < 3_000 && seen < 60; steps += 1) {
      const node = walker.currentNode
      if (node.localName === 'p') {
        if (node.textContent.includes(last)) return true
        seen += 1
      }
      if (walker.previousNode() === null) return false
    }
    return false
  }
  const isWholeThere = () => {
    if (!isLastThere()) return false
    marks.paragraphs = live.length
    return live.length >= paragraphs
  }
  const isInView = (element) => {
    const { height, top, bottom } = element.getBoundingClientRect()
    const isShown = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    return isShown && height > 0 && bottom > 0 && top < innerHeight
  }

  new PerformanceObserver((tasks) => {
    for (const { duration } of tasks.getEntries()) {
      marks.task = Math.max(marks.task, Math.round(duration))
      marks.taskSum += Math.round(duration)
    }
  }).observe({ type: 'longtask', buffered: true })

  const channel = new MessageChannel()
  let wasThere = { first: undefined, isWhole: false }
  const tell = () => {
    const title = `panel-bench ${JSON.stringify(marks)}`
    // Whoever sets a title of their own afterwards must not take it away.
    const say = () => {
      if (document.title !== title) document.title = title
    }
    // The long tasks of the last frame are told of a little later.
    setTimeout(say, 200)
    setInterval(say, 400)
  }
  // A message sent in a frame comes when that frame is laid out and painted.
  channel.port1.onmessage = () => {
    const at = now()
    if (marks.first === 0 && wasThere.first !== undefined && isInView(wasThere.first)) marks.first = at
    if (marks.first !== 0 && wasThere.isWhole) marks.whole = at
    if (marks.first !== 0 && partMark !== '' && marks.part === 0 && document.querySelector(partMark) !== null)
      marks.part = at
    // Whether more comes by itself is seen in some seconds.
    if (marks.whole !== 0 || (marks.part !== 0 && at - marks.part > 4_000)) tell()
    else requestAnimationFrame(look)
  }
  function look() {
    // Seen before the frame is painted, without asking for its layout.
    wasThere = {
      first: marks.first === 0 ? firstOne() : undefined,
      isWhole: marks.whole === 0 && isWholeThere(),
    }
    channel.port2.postMessage(undefined)
  }
  requestAnimationFrame(look)
}
