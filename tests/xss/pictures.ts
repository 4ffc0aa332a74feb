/** Which pictures an article may draw. Decided here anew, and not by what the panel decides with. */
import { BlockList, isIPv4, isIPv6 } from 'node:net'

export interface Picture {
  readonly src: string
  /** As their attributes have them; empty where there is none. */
  readonly width: string
  readonly height: string
}

/** RFC 6890: this computer and its neighbours. Two lists: one of both takes every IPv4 for a part of `::`. */
const [four, six] = [new BlockList(), new BlockList()]
for (const [net, length] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  four.addSubnet(net, length, 'ipv4')
for (const [net, length] of [
  ['::', 16],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  six.addSubnet(net, length, 'ipv6')

/** Why an article may not have this picture; undefined where it may. */
export function faultOf({ src, width, height }: Picture): string | undefined {
  if (/^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(src)) return undefined
  if (!URL.canParse(src)) return 'has no address'
  const { protocol, username, password, hostname } = new URL(src)
  if (protocol !== 'https:') return 'is not asked for encrypted'
  if (username !== '' || password !== '') return 'is asked for with a name'
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const isNear = isIPv4(host) ? four.check(host, 'ipv4') : isIPv6(host) && six.check(host, 'ipv6')
  if (isNear || /(?:^|\.)localhost$/.test(host)) return 'is at this computer or beside it'
  // Such a picture shows nothing: it counts readers.
  return [width, height].some((size) => size !== '' && Number(size) <= 2) ? 'is there to count readers' : undefined
}

/** Hosts that these pictures may be asked for at. */
export function hostsOf(pictures: readonly Picture[]): string[] {
  const fair = pictures.filter((picture) => faultOf(picture) === undefined && !picture.src.startsWith('data:'))
  return fair.map(({ src }) => new URL(src).host)
}
