import { defineBackground } from '#imports'
import { runErrands } from '@/components/platform/errands'
import { openPanelOnClick } from '@/components/platform/panel'

export default defineBackground(() => {
  openPanelOnClick()
  if (import.meta.env.CHROME) runErrands()
})
