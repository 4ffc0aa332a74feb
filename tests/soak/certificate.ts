/**
 * A certificate of our own for servers on this machine, made at run time, so that no key lies in the repository: the
 * least that TLS takes (X.509 version 3 in DER, RFC 5280), signed by its own key. A browser takes it only where it is told to.
 */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'

export interface Certificate {
  readonly key: string
  readonly cert: string
  /** SHA-256 of the public key in base64, as Chromium's `--ignore-certificate-errors-spki-list` takes it. */
  readonly spki: string
}

/** A certificate for these host names, from yesterday to tomorrow. `now` in milliseconds since 1970. */
export function makeCertificate(hosts: readonly string[], now: number): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const day = 86_400_000
  const name = sequence(tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from('Sidelight test')))))
  const names = tagged(0x04, sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host)))))
  const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'))
  const content = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(time(now - day), time(now + day)),
    name,
    spki,
    tagged(0xa3, sequence(sequence(identifier('551d11'), names))),
  )
  const signature = sign('sha256', content, privateKey)
  const der = sequence(content, ecdsaWithSha256, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
    spki: createHash('sha256').update(spki).digest('base64'),
  }
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

/** An object identifier, given by its encoded bytes in hexadecimal. */
function identifier(bytes: string): Buffer {
  return tagged(0x06, Buffer.from(bytes, 'hex'))
}

/** UTCTime, to the second. */
function time(at: number): Buffer {
  return tagged(0x17, Buffer.from(`${new Date(at).toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`))
}
