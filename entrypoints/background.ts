import { defineBackground } from '#imports'
import { openPanelOnClick } from '@/components/platform/panel'

export default defineBackground(openPanelOnClick)
