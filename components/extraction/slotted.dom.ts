/** What a slot shows, node by node: the browser's own list of it is made in one go, and may be as long as the page. */
import { assignedSlotOf, firstChildOf, nextSiblingOf, nodeTypeOf } from './pristine.dom'

export interface Slotted {
  readonly nodes: Iterator<Node, undefined>
  /** What all of them are children of; null where they may stand anywhere. */
  readonly parent: Element | null
}

/** The slots met on one walk. */
export class Slots {
  /** Of each host, what was met on the way to another slot's: each child is asked once, however many slots there are. */
  readonly #met = new Map<Element, Map<HTMLSlotElement, Node[]>>()

  /** What is assigned to `slot`; another slot as itself. */
  assignedTo(slot: HTMLSlotElement): Slotted {
    const root = Node.prototype.getRootNode.call(slot)
    const { host, mode, slotAssignment } = root as ShadowRoot
    // Only the slot itself knows what a script gave it, and what it shows in a closed root.
    if (nodeTypeOf(root) !== 11 || mode !== 'open' || slotAssignment === 'manual')
      return { nodes: HTMLSlotElement.prototype.assignedNodes.call(slot).values(), parent: null }
    const met = this.#met.get(host)
    return { nodes: met === undefined ? this.#distribute(host, slot) : (met.get(slot) ?? []).values(), parent: host }
  }

  /** The first slot of a host passes all its children. Each is asked for only when the one before it has been taken. */
  *#distribute(host: Element, slot: HTMLSlotElement): Generator<Node, undefined> {
    const met = new Map<HTMLSlotElement, Node[]>()
    this.#met.set(host, met)
    for (let node = firstChildOf(host); node !== null; node = nextSiblingOf(node)) {
      const place = assignedSlotOf(node)
      if (place === slot) yield node
      else if (place !== null) {
        const others = met.get(place)
        if (others === undefined) met.set(place, [node])
        else others.push(node)
      }
    }
  }
}
