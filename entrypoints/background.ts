import { defineBackground } from '#imports'
import { passCommandsOn } from '@/components/platform/commands'
import { runErrands } from '@/components/platform/errands'
import { beginReading } from '@/components/platform/head-start'
import { openPanelOnClick } from '@/components/platform/panel'

export default defineBackground(() => {
  openPanelOnClick(beginReading)
  passCommandsOn()
  if (import.meta.env.CHROME) runErrands()
})
