import { Counter } from './Counter'

export default function Page() {
  return <Counter />
}
