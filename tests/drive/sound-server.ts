/**
 * A loudspeaker for machines without one: a PulseAudio of our own with a sink that swallows sound at the pace of a real
 * device. Without any, Firefox's audio clock stands still, and Chromium's is a timer.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './until'

export interface SoundServer {
  /** Ends it, and takes its name out of the environment. */
  close(): Promise<void>
}

/** Whether there is one to start. */
export function hasSoundServer(): boolean {
  return existsSync('/usr/bin/pulseaudio')
}

/**
 * Starts one, and names it in the environment, so that every browser started from then on plays to it. Nothing where
 * PulseAudio is not installed.
 */
export async function startSoundServer(): Promise<SoundServer | undefined> {
  if (process.platform !== 'linux' || !hasSoundServer()) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-sound-'))
  const socket = join(folder, 'socket')
  const child = spawn(
    '/usr/bin/pulseaudio',
    [
      ...['-n', '--daemonize=no', '--use-pid-file=no', '--exit-idle-time=-1', '--disable-shm', '--log-level=error'],
      ...['--load', 'module-null-sink sink_name=sidelight rate=48000 format=s16le channels=2'],
      ...['--load', `module-native-protocol-unix socket=${socket} auth-anonymous=1`],
    ],
    // Everything it writes stays in its folder.
    { env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, PULSE_RUNTIME_PATH: folder }, stdio: 'ignore' },
  )
  const ended = new Promise<void>((done) => {
    child.on('exit', () => done())
    child.on('error', () => done())
  })
  const before = { server: process.env.PULSE_SERVER, latency: process.env.PULSE_LATENCY_MSEC }
  const close = async (): Promise<void> => {
    put('PULSE_SERVER', before.server)
    put('PULSE_LATENCY_MSEC', before.latency)
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await until('the sound server to start', async () => existsSync(socket) || undefined)
  } catch {
    await close()
    return undefined
  }
  put('PULSE_SERVER', `unix:${socket}`)
  // Unasked, a null sink takes two seconds at a time.
  put('PULSE_LATENCY_MSEC', '40')
  return { close }
}

function put(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
