import { defineBackground } from '#imports'
import { passCommandsOn } from '@/components/platform/commands'
import { runErrands } from '@/components/platform/errands'
import { openPanelOnClick } from '@/components/platform/panel'

export default defineBackground(() => {
  openPanelOnClick()
  passCommandsOn()
  if (import.meta.env.CHROME) runErrands()
})
