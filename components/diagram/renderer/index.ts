// The face of the renderer: the bundle that `npm run renderer` builds, for build, worker and page alike.
export { draw } from './generated/renderer.mjs'
