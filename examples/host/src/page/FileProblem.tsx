/**
 * A file that cannot be shown: which one, why, and what to do. Announced, because it may come while the page is open.
 */
export function FileProblem({ name, problem }: { name: string; problem: string }) {
  return (
    <div className="lesson file-problem" role="alert">
      <h2>{name}</h2>
      <p>{problem}</p>
    </div>
  )
}
