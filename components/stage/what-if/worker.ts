// The worker of altered runs.
import { serve } from '@/components/worker/serve'
import { alter } from './alter'

serve(alter)
