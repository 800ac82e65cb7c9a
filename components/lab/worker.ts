// The worker of the lab: runs, tells and draws plays.
import { serve } from '@/components/worker/serve'
import { tellPlay } from './tell-play'

serve(tellPlay)
