import { floor } from './floor.jsx'

export { prepare } from './floor.jsx'
export const mount = floor()
